import { type DataSource } from "typeorm";

/** Behind every rank that the seeds give. */
const FIRST_RANK = 1_000_000;

/** Tables of what goes with a figure: the column that names the figure, and what differs in a copy. */
const TABLES = [
  { name: "figure", figureId: "id", differing: { rank: "first_rank + n" } },
  { name: "figure_theme", figureId: "figure_id", differing: {} },
  {
    name: "citation",
    figureId: "subject_id",
    differing: { id: "copy_id || substr(id, length(subject_id) + 1)", rank: "first_rank + n * 10 + position" },
  },
] as const;

/**
 * Writes invented figures, numbered on from those that were written before: each is one of the hub's own, in turn, with
 * its themes and citations, under another id and behind all others. The same calls write the same figures.
 */
export async function writeSyntheticFigures(dataSource: DataSource, howMany: number, from = 0): Promise<void> {
  for (const { name, figureId, differing } of TABLES) {
    const columns = dataSource.entityMetadatas.find(({ tableName }) => tableName === name)?.columns ?? [];
    const names = [...new Set(columns.map(({ databaseName }) => databaseName))];
    const changed: Readonly<Record<string, string>> = { [figureId]: "copy_id", ...differing };
    await dataSource.query(
      `WITH own AS (
         SELECT id AS own_id, row_number() OVER (ORDER BY rank) - 1 AS number, count(*) OVER () AS total
         FROM figure WHERE id NOT LIKE 'synthetic.%'
       )
       INSERT INTO "${name}" (${names.map((column) => `"${column}"`).join(", ")})
       SELECT ${names.map((column) => changed[column] ?? `"${column}"`).join(", ")}
       FROM own
         JOIN generate_series($1::integer, $2::integer) AS copies(n) ON n % own.total = own.number
         CROSS JOIN LATERAL (SELECT 'synthetic.' || n AS copy_id, ${String(FIRST_RANK)} AS first_rank) AS copy
         JOIN "${name}" ON "${name}"."${figureId}" = own.own_id`,
      [from, from + howMany - 1],
    );
  }
  await dataSource.query("ANALYZE");
}
