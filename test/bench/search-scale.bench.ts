import "reflect-metadata";
import { createDataSource } from "../../src/db/data-source";
import { prepareDatabase } from "../../src/db/prepare-database";
import { readConfig } from "../../src/config";
import { seedDatabase } from "../../src/import/seed";
import { searchStatement, writeSyntheticEntries } from "../scale/synthetic-entries";

const ENTRIES = 200_000;
const RUNS = 15;
const QUERIES = ["社區照顧關懷據點", "臨時托育", "食物銀行 營運體系", "月嫂", "托育", "社區", "服務", "嫂", "老", "社"];

/**
 * `DATABASE_URL=… npm run bench:search-scale`: what the statement of a search costs among 200,000 entries, and how many times
 * that is what it costs to read one row, measured in the same run. Use a database of its own: it is filled.
 */
async function main(): Promise<void> {
  const config = readConfig();
  const dataSource = createDataSource({ ...config, replicaUrls: [], dataDir: ":memory:" });
  await prepareDatabase(dataSource, (opened) => seedDatabase(opened, config.seedsDir));
  await writeSyntheticEntries(dataSource, ENTRIES);
  const one = await median(() => dataSource.query("SELECT id FROM search_entry WHERE id = 'synthetic.1'"));
  console.log(`one row by its id: ${one.toFixed(2)} ms (median of ${String(RUNS)})`);
  for (const query of QUERIES) {
    const { sql, values } = searchStatement(query);
    const [count] = await dataSource.query<{ count: string }[]>(
      sql.replace(/SELECT id, rank FROM found ORDER BY rank, id LIMIT 20$/u, "SELECT count(*) AS count FROM found"),
      values,
    );
    const plan = await dataSource.query<{ "QUERY PLAN": string }[]>(`EXPLAIN ${sql}`, values);
    const isIndexed = plan.some((row) => row["QUERY PLAN"].includes("IDX_search_entry_pieces"));
    const took = await median(() => dataSource.query(sql, values));
    console.log(
      `${query.padEnd(16, "　")} ${String(count?.count).padStart(7)} found  ${took.toFixed(1).padStart(8)} ms  ${(took / one).toFixed(0).padStart(6)} times  ${isIndexed ? "index" : "reads all"}`,
    );
  }
  await dataSource.destroy();
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

void main();
