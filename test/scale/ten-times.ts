import { type DataSource, type EntityManager } from "typeorm";
import { writeRanks } from "../../src/import/write/write-ranks";

/** How often each plan of the seeds stands in the database beside itself. */
const COPIES = 9;

/** So many copies stay in their county; the others go to counties that have no plan in the seeds. */
const COPIES_AT_HOME = 4;

/** The plans' tables in the order in which their rows can be copied; those of the shared vocabulary stay as they are. */
const TABLES = [
  "document",
  "section",
  "plan",
  "plan_document",
  "plan_scope",
  "plan_statement",
  "plan_item",
  "goal_twin",
  "target",
  "budget",
  "item_theme",
  "item_target_group",
  "citation",
  "mention",
  "item_reference",
  "figure",
  "figure_theme",
  "initiative_member",
  "item_similarity",
  "text_run",
  "search_entry",
  "node",
] as const;

/** Columns that hold ids of what is copied. */
const ID_COLUMNS = new Set([
  "id",
  "plan_id",
  "document_id",
  "section_id",
  "parent_id",
  "goal_id",
  "twin_id",
  "program_id",
  "indicator_id",
  "item_id",
  "subject_id",
  "part_id",
  "replaces_id",
  "citation_id",
  "figure_id",
  "whole_id",
  "similar_id",
]);

/** Writes every plan nine times more beside itself, under other ids, partly in other counties, in documents of other lengths. */
export async function writeTenTimes(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(async (manager) => {
    for (const table of TABLES) await copyRows(manager, table, columnsOf(dataSource, table));
    await writeRanks(manager);
  });
  await dataSource.query(
    "UPDATE document SET line_count = line_count + substring(id FROM '^copy-(\\d+)')::int WHERE id LIKE 'copy-%'",
  );
  await dataSource.query("ANALYZE");
}

async function copyRows(manager: EntityManager, table: string, columns: readonly string[]): Promise<void> {
  const values = columns.map((column) => {
    if (table === "citation" && column === "subject_id") return SUBJECT_OF_COPY;
    if (ID_COLUMNS.has(column)) return `'copy-' || copy || '.' || "${column}"`;
    return table === "plan" && column === "county_code" ? COUNTY_OF_COPY : `"${column}"`;
  });
  const own = ["node", "search_entry"].includes(table) ? "WHERE plan_id IS NOT NULL" : "";
  const names = columns.map((column) => `"${column}"`).join(", ");
  await manager.query(
    `INSERT INTO "${table}" (${names}) SELECT ${values.join(", ")}
     FROM "${table}" CROSS JOIN generate_series(1, ${String(COPIES)}) AS copies(copy) ${own}`,
  );
}

/** What is cited, or the very same where it is of the shared vocabulary. */
const SUBJECT_OF_COPY = `CASE WHEN subject_type IN ('PolicyReference', 'Initiative') THEN subject_id
  ELSE 'copy-' || copy || '.' || subject_id END`;

/** The county's own code, or that of the n-th county without a plan. */
const COUNTY_OF_COPY = `CASE WHEN copy <= ${String(COPIES_AT_HOME)} THEN county_code ELSE (
  SELECT empty.code FROM county empty WHERE NOT EXISTS (SELECT 1 FROM plan held WHERE held.county_code = empty.code)
  ORDER BY empty.rank OFFSET copy * 3 % 17 LIMIT 1) END`;

function columnsOf(dataSource: DataSource, table: string): string[] {
  const columns = dataSource.entityMetadatas
    .filter((metadata) => metadata.tableName === table)
    .flatMap((metadata) => metadata.columns.map(({ databaseName }) => databaseName));
  return [...new Set(columns)];
}
