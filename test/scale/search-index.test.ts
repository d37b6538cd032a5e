import { useGraph } from "../modules/use-graph";
import { searchStatement, writeSyntheticEntries } from "./synthetic-entries";

const graph = useGraph();
beforeAll(() => writeSyntheticEntries(graph().dataSource, 20_000));

async function explain(query: string): Promise<string> {
  const { sql, values } = searchStatement(query);
  const rows = await graph().dataSource.query<{ "QUERY PLAN": string }[]>(`EXPLAIN ${sql}`, values);
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

test.each(["月嫂", "臨時托育", "社區照顧關懷據點", "食物銀行 營運體系", "月嫂 OR 食物銀行", "嫂", "CRPD"])(
  "among 20,000 entries %s is looked up in the index",
  async (query) => {
    expect(await explain(query)).toMatch(/Bitmap Index Scan on "?IDX_search_entry_pieces"?/);
  },
);

test("what the index finds is what reading every entry finds", async () => {
  for (const query of ["托育", "社區 照顧", "月嫂 OR 食物銀行", "服務 -社區"]) {
    const { sql, values } = searchStatement(query);
    const all = sql.replace(/ ORDER BY rank, id LIMIT 20$/u, " ORDER BY id");
    const byIndex = await graph().dataSource.query(all, values);
    const byReading = await graph().dataSource.query(
      all.replaceAll(/entry\.pieces @> \$\d+::text\[\]/gu, (held) => `(${held} OR TRUE)`),
      values,
    );
    expect(byIndex).toEqual(byReading);
    expect(byIndex).not.toEqual([]);
  }
});
