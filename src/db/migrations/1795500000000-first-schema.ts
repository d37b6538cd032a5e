import { type MigrationInterface, type QueryRunner } from "typeorm";

/** Tables, indexes and constraints as TypeORM derives them from the entities. */
const SCHEMA = [
  `CREATE TABLE "bureau" ("id" text NOT NULL, "code" text NOT NULL, "name_zh" text NOT NULL, "name_en" text NOT NULL, "rank" integer NOT NULL, CONSTRAINT "UQ_e7bdffc738e742c5f73a6292f6f" UNIQUE ("code"), CONSTRAINT "PK_45752b0ba21b16cb3b5baa47389" PRIMARY KEY ("id"))`,
  `CREATE TABLE "county" ("id" text NOT NULL, "code" text NOT NULL, "name_zh" text NOT NULL, "name_en" text NOT NULL, "aliases" text array NOT NULL DEFAULT '{}', "type" text NOT NULL, "iso_code" text NOT NULL, "moi_code" text NOT NULL, "rank" integer NOT NULL, CONSTRAINT "UQ_7173be2c5b2ff6434042412edd1" UNIQUE ("code"), CONSTRAINT "PK_e64ba58a034afb0e3d15b329351" PRIMARY KEY ("id"))`,
  `CREATE TABLE "plan" ("id" text NOT NULL, "title_zh" text NOT NULL, "title_en" text NOT NULL, "county_code" text NOT NULL, "bureau_code" text NOT NULL, "agency_zh" text NOT NULL, "agency_en" text NOT NULL, "horizon" text NOT NULL, "period_start" integer, "period_end" integer, "period_raw" text, "issued_on" date, "document_number" text, "mission" text, "vision" text, "states" text array NOT NULL DEFAULT '{}', "leaves_out" text array NOT NULL DEFAULT '{}', "scope_reason" text NOT NULL, "note" text, "replaces_id" text, "rank" integer NOT NULL, CONSTRAINT "plan_period" CHECK ((period_start IS NULL) = (period_end IS NULL) AND (period_start IS NULL OR period_start <= period_end)), CONSTRAINT "PK_54a2b686aed3b637654bf7ddbb3" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_0997afec2af7b29644d85985b2" ON "plan" ("county_code")`,
  `CREATE INDEX "IDX_e6db9b1af6135394b7741a4a74" ON "plan" ("bureau_code")`,
  `CREATE INDEX "IDX_0c8f800e5c97275a6c548b2117" ON "plan" ("replaces_id")`,
  `CREATE INDEX "IDX_8b34b8d7fe965ba747b839848c" ON "plan" ("rank")`,
  `CREATE TABLE "node" ("id" text NOT NULL, "type" text NOT NULL, "plan_id" text, CONSTRAINT "PK_8c8caf5f29d25264abe9eaf94dd" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_e8790e3edd5289af828c852f82" ON "node" ("plan_id")`,
  `CREATE TABLE "release" ("id" text NOT NULL, "published_at" date NOT NULL, "notes" text NOT NULL, "fingerprint" text NOT NULL, CONSTRAINT "PK_1a2253436964eea9c558f9464f4" PRIMARY KEY ("id"))`,
  `CREATE TABLE "document" ("id" text NOT NULL, "title_zh" text NOT NULL, "title_en" text NOT NULL, "source_url" text, "retrieved_on" date, "source" text NOT NULL, "sha256" text NOT NULL, "line_count" integer NOT NULL, "text" text NOT NULL, "passed_over" jsonb NOT NULL DEFAULT '[]', CONSTRAINT "PK_e57d3357f83f3cdc0acffc3d777" PRIMARY KEY ("id"))`,
  `CREATE TABLE "section" ("id" text NOT NULL, "document_id" text NOT NULL, "parent_id" text, "rank" integer NOT NULL, "path" text NOT NULL, "number" text, "heading_zh" text, "heading_en" text, "level" integer NOT NULL, "start_line" integer NOT NULL, "end_line" integer NOT NULL, "text" text NOT NULL, CONSTRAINT "PK_3c41d2d699384cc5e8eac54777d" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_5ca7baa8dbd3ef117ffe9ba37e" ON "section" ("parent_id")`,
  `CREATE INDEX "IDX_ff95c490d2ec96f1c4698b7458" ON "section" ("document_id", "rank")`,
  `CREATE TABLE "citation" ("id" text NOT NULL, "document_id" text NOT NULL, "subject_id" text NOT NULL, "subject_type" text NOT NULL, "part_id" text, "field" text NOT NULL, "position" integer NOT NULL, "rank" integer NOT NULL, "section_id" text NOT NULL, "start_line" integer NOT NULL, "end_line" integer NOT NULL, "page" text, "quote" text NOT NULL, "reading" text NOT NULL, "ranges" jsonb NOT NULL, "check_kind" text NOT NULL, "corrections" jsonb NOT NULL DEFAULT '[]', CONSTRAINT "PK_f02dfdce6c05dfbf2fead28d0b6" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_eb5a382e42af77286dccde8b2b" ON "citation" ("part_id")`,
  `CREATE INDEX "IDX_d85c3187ae3b926d83710860d4" ON "citation" ("section_id")`,
  `CREATE INDEX "IDX_445053a530c0c53b3513c4d50d" ON "citation" ("subject_id", "position")`,
  `CREATE INDEX "IDX_076532a1874afd270b2d5d66b3" ON "citation" ("document_id", "rank")`,
  `CREATE TABLE "theme" ("id" text NOT NULL, "code" text NOT NULL, "name_zh" text NOT NULL, "name_en" text NOT NULL, "definition_zh" text, "definition_en" text, "parent_code" text, "crosswalk" jsonb NOT NULL DEFAULT '[]', "rank" integer NOT NULL, CONSTRAINT "UQ_d39e888e20592fb5fb0ff9c2f08" UNIQUE ("code"), CONSTRAINT "PK_c1934d0b4403bf10c1ab0c18166" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_89eabaee1d1163665a9e5fcdda" ON "theme" ("parent_code")`,
  `CREATE TABLE "plan_item" ("id" text NOT NULL, "kind" text NOT NULL, "plan_id" text NOT NULL, "number" text, "title_zh" text NOT NULL, "title_en" text NOT NULL, "primary_theme_code" text NOT NULL, "period_start" integer, "period_end" integer, "period_raw" text, "period_inherited" boolean NOT NULL, "note" text, "position" integer NOT NULL, "rank_document" integer NOT NULL, "rank_title" integer NOT NULL, "rank_county" integer NOT NULL, "rank_year" integer NOT NULL, "search_text" text NOT NULL, "search_parts" text NOT NULL DEFAULT '', "search_title" text NOT NULL, "role" text, "level" integer, "parent_id" text, "description" text, "listing" text, "goal_id" text, "method" text, "funding_sources" text array DEFAULT '{}', "expected_benefits" text array DEFAULT '{}', "program_id" text, "measure" text, "numerator" text, "denominator" text, "unit" text, "direction" text, "standards" jsonb DEFAULT '[]', CONSTRAINT "plan_item_level" CHECK (level IS NULL OR (level = 1) = (parent_id IS NULL)), CONSTRAINT "plan_item_indicator" CHECK (kind <> 'INDICATOR' OR (listing IS NOT NULL AND measure IS NOT NULL AND unit IS NOT NULL AND direction IS NOT NULL AND role IS NULL AND level IS NULL AND parent_id IS NULL)), CONSTRAINT "plan_item_program" CHECK (kind <> 'PROGRAM' OR (listing IS NOT NULL AND level >= 1 AND role IS NULL AND program_id IS NULL AND measure IS NULL AND unit IS NULL AND direction IS NULL)), CONSTRAINT "plan_item_goal" CHECK (kind <> 'GOAL' OR (role IS NOT NULL AND level >= 1 AND listing IS NULL AND goal_id IS NULL AND program_id IS NULL AND measure IS NULL AND unit IS NULL AND direction IS NULL)), CONSTRAINT "plan_item_period" CHECK ((period_start IS NULL) = (period_end IS NULL) AND (period_start IS NULL OR period_start <= period_end)), CONSTRAINT "plan_item_kind" CHECK (kind IN ('GOAL', 'PROGRAM', 'INDICATOR')), CONSTRAINT "PK_fbd65c4526b9af914f7ab1e9a3c" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_d1ca8d6f24a3e856e79ec0625c" ON "plan_item" ("primary_theme_code")`,
  `CREATE INDEX "IDX_8168b6c23e8dd09c385d93cdef" ON "plan_item" ("period_start", "period_end")`,
  `CREATE INDEX "IDX_ca88a56f0daa6e9461bda9ebcb" ON "plan_item" ("kind", "rank_year")`,
  `CREATE INDEX "IDX_e0ec8701f318da6653b4a49c1c" ON "plan_item" ("kind", "rank_county")`,
  `CREATE INDEX "IDX_5150a406b5a2f51f9b1af6ef30" ON "plan_item" ("kind", "rank_title")`,
  `CREATE INDEX "IDX_3511db1745edc6ad2452fe88cb" ON "plan_item" ("kind", "rank_document")`,
  `CREATE INDEX "IDX_46877b486cd5519bedb1b4f1a4" ON "plan_item" ("plan_id", "kind", "rank_document")`,
  `CREATE INDEX "IDX_320e2d6a3a19dc1be8ef55bbc2" ON "plan_item" ("parent_id")`,
  `CREATE INDEX "IDX_611eb69691d75a7c5509465a81" ON "plan_item" ("goal_id")`,
  `CREATE INDEX "IDX_49cdd64a906f20ad4f67059001" ON "plan_item" ("program_id")`,
  `CREATE INDEX "IDX_4dfc32c91e82ee6dba31d6b950" ON "plan_item" ("kind")`,
  `CREATE TABLE "goal_twin" ("goal_id" text NOT NULL, "twin_id" text NOT NULL, CONSTRAINT "PK_fbd793b79c4ba3ac8dba1680f64" PRIMARY KEY ("goal_id", "twin_id"))`,
  `CREATE INDEX "IDX_c809af286795d2b2e6a2860a34" ON "goal_twin" ("twin_id")`,
  `CREATE TABLE "target" ("id" text NOT NULL, "indicator_id" text NOT NULL, "year" integer, "every_year" boolean NOT NULL DEFAULT false, "comparator" text NOT NULL, "comparator_raw" text, "value" double precision, "upper" double precision, "unit" text NOT NULL, "unit_raw" text, "raw" text NOT NULL, "note" text, "position" integer NOT NULL, CONSTRAINT "PK_9d962204b13c18851ea88fc72f3" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_3dc87ab7dcba4972061c2d0eff" ON "target" ("indicator_id", "position")`,
  `CREATE TABLE "target_group" ("id" text NOT NULL, "code" text NOT NULL, "name_zh" text NOT NULL, "name_en" text NOT NULL, "rank" integer NOT NULL, CONSTRAINT "UQ_46d5d3ce1e20df1334f1dd91c48" UNIQUE ("code"), CONSTRAINT "PK_57d677c2f58ffc6255875625d4c" PRIMARY KEY ("id"))`,
  `CREATE TABLE "item_target_group" ("item_id" text NOT NULL, "target_group_code" text NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_25cdcfee5379cbd7a29d0db2179" PRIMARY KEY ("item_id", "target_group_code"))`,
  `CREATE INDEX "IDX_25cdcfee5379cbd7a29d0db217" ON "item_target_group" ("target_group_code", "item_id")`,
  `CREATE TABLE "item_theme" ("item_id" text NOT NULL, "theme_code" text NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_54e3409a7425cabd5ccf3ffccf1" PRIMARY KEY ("item_id", "theme_code"))`,
  `CREATE INDEX "IDX_54e3409a7425cabd5ccf3ffccf" ON "item_theme" ("theme_code", "item_id")`,
  `CREATE TABLE "plan_document" ("plan_id" text NOT NULL, "document_id" text NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_c274bfc34d2ba267f022dbdde0e" PRIMARY KEY ("plan_id", "document_id"))`,
  `CREATE INDEX "IDX_eae1b867d8c27b4f85d619f315" ON "plan_document" ("document_id")`,
  `CREATE TABLE "plan_scope" ("plan_id" text NOT NULL, "theme_code" text NOT NULL, CONSTRAINT "PK_03fd77d0266191005a1d804695c" PRIMARY KEY ("plan_id", "theme_code"))`,
  `CREATE INDEX "IDX_3e7eae0435bb1c6e8357bdcfea" ON "plan_scope" ("theme_code")`,
  `CREATE TABLE "plan_source" ("plan_id" text NOT NULL, "fingerprint" text NOT NULL, "origin" text NOT NULL, "plan_file" text NOT NULL, "document_text" text NOT NULL, CONSTRAINT "PK_065a2e883df1c78eabdf41cfec6" PRIMARY KEY ("plan_id"))`,
  `CREATE TABLE "plan_statement" ("id" text NOT NULL, "plan_id" text NOT NULL, "kind" text NOT NULL, "number" text, "text" text NOT NULL, "note" text, "position" integer NOT NULL, CONSTRAINT "PK_8ce359a361fdb2ffa7c52ab881f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_3dca9d62d8d30300341abc0557" ON "plan_statement" ("plan_id", "position")`,
  `CREATE TABLE "budget" ("id" text NOT NULL, "program_id" text NOT NULL, "year" integer, "amount" double precision NOT NULL, "currency" text NOT NULL, "source" text, "raw" text NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_9af87bcfd2de21bd9630dddaa0e" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_de165a9de3a3d358bd94fa3e65" ON "budget" ("program_id", "position")`,
  `ALTER TABLE "plan" ADD CONSTRAINT "FK_0997afec2af7b29644d85985b2a" FOREIGN KEY ("county_code") REFERENCES "county"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "plan" ADD CONSTRAINT "FK_e6db9b1af6135394b7741a4a749" FOREIGN KEY ("bureau_code") REFERENCES "bureau"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "plan" ADD CONSTRAINT "FK_0c8f800e5c97275a6c548b21179" FOREIGN KEY ("replaces_id") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "node" ADD CONSTRAINT "FK_e8790e3edd5289af828c852f829" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "section" ADD CONSTRAINT "FK_1aaf2fa0c55544c3596024ebd19" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "section" ADD CONSTRAINT "FK_5ca7baa8dbd3ef117ffe9ba37e0" FOREIGN KEY ("parent_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "citation" ADD CONSTRAINT "FK_e57d382beb0686c96b7d983c937" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "citation" ADD CONSTRAINT "FK_d85c3187ae3b926d83710860d48" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "theme" ADD CONSTRAINT "FK_89eabaee1d1163665a9e5fcdda1" FOREIGN KEY ("parent_code") REFERENCES "theme"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_item" ADD CONSTRAINT "FK_04b7fb4b4048f6fbe4ed1f06a0f" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_item" ADD CONSTRAINT "FK_d1ca8d6f24a3e856e79ec0625c6" FOREIGN KEY ("primary_theme_code") REFERENCES "theme"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_item" ADD CONSTRAINT "FK_320e2d6a3a19dc1be8ef55bbc22" FOREIGN KEY ("parent_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_item" ADD CONSTRAINT "FK_611eb69691d75a7c5509465a816" FOREIGN KEY ("goal_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_item" ADD CONSTRAINT "FK_49cdd64a906f20ad4f67059001c" FOREIGN KEY ("program_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "goal_twin" ADD CONSTRAINT "FK_28dab9a2c0f448bfeeb1517fc2a" FOREIGN KEY ("goal_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "goal_twin" ADD CONSTRAINT "FK_c809af286795d2b2e6a2860a34d" FOREIGN KEY ("twin_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "target" ADD CONSTRAINT "FK_a861c493e85a2cc2034f11ab3d0" FOREIGN KEY ("indicator_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "item_target_group" ADD CONSTRAINT "FK_752114b6ea0841a3a39b0dae021" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "item_target_group" ADD CONSTRAINT "FK_7f9657ead5006879186f540887c" FOREIGN KEY ("target_group_code") REFERENCES "target_group"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "item_theme" ADD CONSTRAINT "FK_20f4bb6f7e82598532ba3322511" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "item_theme" ADD CONSTRAINT "FK_9b6cd3bf5f47d01a24c345094e5" FOREIGN KEY ("theme_code") REFERENCES "theme"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_document" ADD CONSTRAINT "FK_deaf7fe0befac4f1f4e7ec7b2c7" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_document" ADD CONSTRAINT "FK_eae1b867d8c27b4f85d619f3158" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_scope" ADD CONSTRAINT "FK_86922806295f1c9ce268238e9a5" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_scope" ADD CONSTRAINT "FK_3e7eae0435bb1c6e8357bdcfea0" FOREIGN KEY ("theme_code") REFERENCES "theme"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_source" ADD CONSTRAINT "FK_065a2e883df1c78eabdf41cfec6" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_statement" ADD CONSTRAINT "FK_09a95341798a5ef4b74af70528b" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "budget" ADD CONSTRAINT "FK_554297b3a2e1e8c24b14169931a" FOREIGN KEY ("program_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];

/** Links stay inside their plan and lead to the kind that they name; a foreign key alone cannot say so for one table. */
const LINK_RULE = [
  `CREATE FUNCTION check_plan_item_links() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      SELECT 1 FROM plan_item linked
      WHERE (linked.id = NEW.goal_id AND (linked.kind <> 'GOAL' OR linked.plan_id <> NEW.plan_id))
         OR (linked.id = NEW.program_id AND (linked.kind <> 'PROGRAM' OR linked.plan_id <> NEW.plan_id))
         OR (linked.id = NEW.parent_id AND (linked.kind <> NEW.kind OR linked.plan_id <> NEW.plan_id OR linked.level <> NEW.level - 1))
    ) THEN
      RAISE EXCEPTION 'item % is linked to an item of another kind, level or plan', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$`,
  `CREATE CONSTRAINT TRIGGER plan_item_links AFTER INSERT OR UPDATE OF kind, plan_id, level, parent_id, goal_id, program_id
    ON plan_item FOR EACH ROW EXECUTE FUNCTION check_plan_item_links()`,
];

const TABLES = [
  "bureau",
  "county",
  "plan",
  "node",
  "release",
  "document",
  "section",
  "citation",
  "theme",
  "plan_item",
  "goal_twin",
  "target",
  "target_group",
  "item_target_group",
  "item_theme",
  "plan_document",
  "plan_scope",
  "plan_source",
  "plan_statement",
  "budget",
];

/** Everything that the hub stores. */
export class FirstSchema1795500000000 implements MigrationInterface {
  readonly name = "FirstSchema1795500000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...SCHEMA, ...LINK_RULE]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE ${TABLES.map((table) => `"${table}"`).join(", ")} CASCADE`);
    await queryRunner.query("DROP FUNCTION check_plan_item_links()");
  }
}
