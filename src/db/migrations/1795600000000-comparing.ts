import { type MigrationInterface, type QueryRunner } from "typeorm";

/** Tables, indexes and constraints as TypeORM derives them from the entities; rows that are there get a rank at the next start. */
const SCHEMA = [
  `CREATE TABLE "figure" ("id" text NOT NULL, "plan_id" text NOT NULL, "item_id" text, "subject_zh" text NOT NULL, "subject_en" text NOT NULL, "value" double precision NOT NULL, "upper" double precision, "comparator" text NOT NULL, "unit" text NOT NULL, "raw" text NOT NULL, "year" integer, "note" text, "position" integer NOT NULL, "rank" integer NOT NULL, "search_text" text NOT NULL, CONSTRAINT "PK_9b7e19001257bb3db43958e59da" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_4c73294f3c5189ec8f4acf2ff8" ON "figure"  ("item_id")`,
  `CREATE INDEX "IDX_12e0ef8d73132cd4b5c74c34c9" ON "figure"  ("rank")`,
  `CREATE INDEX "IDX_f5c49fa5726c0a0e322eb0a17b" ON "figure"  ("plan_id", "rank")`,
  `CREATE TABLE "figure_theme" ("figure_id" text NOT NULL, "theme_code" text NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_4faf11168e8e312b7ebd85af3d3" PRIMARY KEY ("figure_id", "theme_code"))`,
  `CREATE INDEX "IDX_fe0ee62c2dc97ff1d8bb282076" ON "figure_theme"  ("theme_code")`,
  `CREATE TABLE "initiative" ("id" text NOT NULL, "code" text NOT NULL, "name_zh" text NOT NULL, "name_en" text NOT NULL, "description_zh" text NOT NULL, "description_en" text NOT NULL, "scheme" text, "rank" integer NOT NULL, "search_text" text NOT NULL, CONSTRAINT "UQ_5179ae23ed5efdc9fafdcbf58c9" UNIQUE ("code"), CONSTRAINT "PK_139c30696418b01a4922ce3b916" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_7acd7617245443d0d4717b97c5" ON "initiative"  ("rank")`,
  `CREATE TABLE "initiative_member" ("id" text NOT NULL, "initiative_code" text NOT NULL, "item_id" text NOT NULL, "whole_id" text, "likeness" text NOT NULL, "note" text, "rank" integer NOT NULL, CONSTRAINT "UQ_4533ef5ced86e51612e4e1bc70c" UNIQUE ("initiative_code", "item_id"), CONSTRAINT "PK_7cbc8a2e0787f177d939bf530de" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_918cb3c29e4b722cee74bab291" ON "initiative_member"  ("item_id")`,
  `CREATE INDEX "IDX_7609aac387b55db666ea3e39c9" ON "initiative_member"  ("initiative_code", "rank")`,
  `CREATE TABLE "initiative_theme" ("initiative_code" text NOT NULL, "theme_code" text NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_296afa332602af91f5bb9e2217a" PRIMARY KEY ("initiative_code", "theme_code"))`,
  `CREATE INDEX "IDX_9d3ce507f811a84972fc5dcf5c" ON "initiative_theme"  ("theme_code")`,
  `CREATE TABLE "policy_reference" ("id" text NOT NULL, "code" text NOT NULL, "name_zh" text NOT NULL, "name_en" text NOT NULL, "variants" text array NOT NULL DEFAULT '{}', "type" text NOT NULL, "note" text, "rank" integer NOT NULL, "search_text" text NOT NULL, CONSTRAINT "UQ_5cec1bbcea8a3a5e712f052e769" UNIQUE ("code"), CONSTRAINT "PK_f644705a1158704315ff17f398a" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_bce4d4881964e2f9c0de452725" ON "policy_reference"  ("rank")`,
  `CREATE TABLE "item_reference" ("item_id" text NOT NULL, "reference_code" text NOT NULL, "own" boolean NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_c858aa7c92776d3c23502da12ec" PRIMARY KEY ("item_id", "reference_code"))`,
  `CREATE INDEX "IDX_cb4cdf88deb04c918c8d3016b0" ON "item_reference"  ("reference_code")`,
  `CREATE TABLE "mention" ("id" text NOT NULL, "reference_code" text NOT NULL, "plan_id" text NOT NULL, "item_id" text, "manner" text NOT NULL, "provision" text, "citation_id" text NOT NULL, "position" integer NOT NULL, "rank" integer NOT NULL, CONSTRAINT "REL_2c10f81c5256a611e7e27e911a" UNIQUE ("citation_id"), CONSTRAINT "PK_9b02b76c4b65e3c35c1a545bf57" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_593dc2cc140a1347dfeab94a3d" ON "mention"  ("plan_id")`,
  `CREATE INDEX "IDX_565c61dd970b63ddfbaf6dcbc0" ON "mention"  ("item_id")`,
  `CREATE INDEX "IDX_f7a0f6cf823f33872d670fa5ca" ON "mention"  ("reference_code", "rank")`,
  `CREATE TABLE "item_similarity" ("item_id" text NOT NULL, "similar_id" text NOT NULL, "other_county" boolean NOT NULL, "score" double precision NOT NULL, "shared_terms" text array NOT NULL, "shared_themes" text array NOT NULL, "shared_references" text array NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_5be167ffed4aa23f4b1ec5593fe" PRIMARY KEY ("item_id", "similar_id"))`,
  `CREATE INDEX "IDX_38b750c74f0ece3fbbdcc0f12b" ON "item_similarity"  ("similar_id")`,
  `CREATE INDEX "IDX_fe7ac4803be20addfced23d93d" ON "item_similarity"  ("item_id", "position")`,
  `ALTER TABLE "plan_item" ADD "rank_change" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "plan_item" ALTER COLUMN "rank_change" DROP DEFAULT`,
  `ALTER TABLE "plan_item" ADD "change" double precision`,
  `ALTER TABLE "plan_item" ADD "trend" text`,
  `CREATE INDEX "IDX_088f47db08667baad212709eda" ON "plan_item"  ("kind", "rank_change")`,
  `ALTER TABLE "figure" ADD CONSTRAINT "FK_026943ffa594b2c79344d7a3003" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "figure" ADD CONSTRAINT "FK_4c73294f3c5189ec8f4acf2ff83" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "figure_theme" ADD CONSTRAINT "FK_7cab7986d9fc36db1590840d69f" FOREIGN KEY ("figure_id") REFERENCES "figure"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "figure_theme" ADD CONSTRAINT "FK_fe0ee62c2dc97ff1d8bb2820760" FOREIGN KEY ("theme_code") REFERENCES "theme"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "initiative_member" ADD CONSTRAINT "FK_e0686768f9ee79a8b217be7ccfc" FOREIGN KEY ("initiative_code") REFERENCES "initiative"("code") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "initiative_member" ADD CONSTRAINT "FK_918cb3c29e4b722cee74bab291f" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "initiative_theme" ADD CONSTRAINT "FK_99c57bde1c259f062fec73626c0" FOREIGN KEY ("initiative_code") REFERENCES "initiative"("code") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "initiative_theme" ADD CONSTRAINT "FK_9d3ce507f811a84972fc5dcf5cd" FOREIGN KEY ("theme_code") REFERENCES "theme"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "item_reference" ADD CONSTRAINT "FK_103f76a8fecacd98e9bd7e6a052" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "item_reference" ADD CONSTRAINT "FK_cb4cdf88deb04c918c8d3016b05" FOREIGN KEY ("reference_code") REFERENCES "policy_reference"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "mention" ADD CONSTRAINT "FK_044f192293abe4b6e284ebb8631" FOREIGN KEY ("reference_code") REFERENCES "policy_reference"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "mention" ADD CONSTRAINT "FK_593dc2cc140a1347dfeab94a3d6" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "mention" ADD CONSTRAINT "FK_565c61dd970b63ddfbaf6dcbc09" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "mention" ADD CONSTRAINT "FK_2c10f81c5256a611e7e27e911a8" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "item_similarity" ADD CONSTRAINT "FK_e80efaa1f20534e1f17e79e28d9" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "item_similarity" ADD CONSTRAINT "FK_38b750c74f0ece3fbbdcc0f12b3" FOREIGN KEY ("similar_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE INDEX "IDX_ba9b6e5086265643d2fc04a655" ON "initiative_member"  ("whole_id") `,
  `ALTER TABLE "initiative_member" ADD CONSTRAINT "FK_ba9b6e5086265643d2fc04a655a" FOREIGN KEY ("whole_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];

const TABLES = [
  "figure_theme",
  "figure",
  "initiative_member",
  "initiative_theme",
  "initiative",
  "item_reference",
  "mention",
  "policy_reference",
  "item_similarity",
];

/** Figures, references, initiatives, likeness of items, and the change of an indicator's targets. */
export class Comparing1795600000000 implements MigrationInterface {
  readonly name = "Comparing1795600000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of SCHEMA) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE ${TABLES.map((table) => `"${table}"`).join(", ")} CASCADE`);
    await queryRunner.query(
      'ALTER TABLE "plan_item" DROP COLUMN "rank_change", DROP COLUMN "change", DROP COLUMN "trend"',
    );
  }
}
