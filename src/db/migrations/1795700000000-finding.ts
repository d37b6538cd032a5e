import { type MigrationInterface, type QueryRunner } from "typeorm";

const SCHEMA: readonly string[] = [
  `CREATE TABLE "synonym" ("word" text NOT NULL, "other" text NOT NULL, "printed" text NOT NULL, "rank" integer NOT NULL, CONSTRAINT "PK_synonym" PRIMARY KEY ("word", "other"))`,
  `CREATE TABLE "text_run" ("document_id" text NOT NULL, "position" integer NOT NULL, "text" text NOT NULL, "folded" text NOT NULL, "places" jsonb NOT NULL, CONSTRAINT "PK_text_run" PRIMARY KEY ("document_id", "position"))`,
  `CREATE TABLE "search_entry" ("id" text NOT NULL, "kind" text NOT NULL, "plan_id" text, "title_zh" text NOT NULL, "title_en" text NOT NULL, "words" text NOT NULL, "more" text NOT NULL DEFAULT '', "keywords" text NOT NULL DEFAULT '', "context" text NOT NULL DEFAULT '', "pieces" text array NOT NULL, "rank" integer NOT NULL, CONSTRAINT "PK_search_entry" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_cb111019b9c9f38644e3064035" ON "search_entry" ("kind")`,
  `CREATE INDEX "IDX_3dd2e84d4d5903bdcda430bbf6" ON "search_entry" ("plan_id")`,
  `CREATE INDEX "IDX_search_entry_pieces" ON "search_entry" USING gin ("pieces")`,
  `ALTER TABLE "text_run" ADD CONSTRAINT "FK_b671c103a0c453fba3d9ca9ec2a" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "search_entry" ADD CONSTRAINT "FK_3dd2e84d4d5903bdcda430bbf6c" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];

/** Search: what can be found and by which words, synonyms, and the running text of documents. */
export class Finding1795700000000 implements MigrationInterface {
  readonly name = "Finding1795700000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of SCHEMA) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "search_entry", "text_run", "synonym"');
  }
}
