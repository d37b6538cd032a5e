import { type About, readRelease } from "../../src/export/about";
import { ndjson } from "../../src/export/formats/ndjson";
import { openTable } from "../../src/export/open-table";
import { readPresentation } from "../../src/export/presentation";
import { columnsOf, type Table } from "../../src/export/table";
import { TABLES } from "../../src/export/tables";
import { useGraph } from "../modules/use-graph";

const graph = useGraph();

const TOTALS: Readonly<Record<string, number>> = {
  plans: 5,
  items: 329,
  sections: 298,
  targets: 172,
  mentions: 111,
  coverage: 85,
};

async function open(name: string, mostRows: number): Promise<string> {
  const table = TABLES.find((one): one is Table => one.name === name);
  if (!table) throw new Error(`no table ${name}`);
  const { ask: query, schema } = graph();
  const about: About = { ...(await readRelease(query)), table, address: "", filter: "" };
  const question = { schema, query, place: { publicUrl: "" }, table, columns: columnsOf(table), arguments: {} };
  const content = await openTable(question, { ...ndjson, mostRows }, about, readPresentation({}));
  let text = "";
  for await (const chunk of content) text += chunk.toString();
  return text;
}

test.each(Object.entries(TOTALS))("%s has %d rows, which a format for so many holds", async (name, total) => {
  expect((await open(name, total)).split("\n")).toHaveLength(total + 1);
});

test.each(Object.entries(TOTALS))("%s has %d rows: one more than a format holds is refused", async (name, total) => {
  await expect(open(name, total - 1)).rejects.toThrow(
    `${name} has more rows here than the ${String(total - 1)} that ndjson holds. Ask for ${name}.csv, or for fewer rows.`,
  );
});
