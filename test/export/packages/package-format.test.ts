import { readRelease } from "../../../src/export/about";
import { type PackageSource, readWholeTable } from "../../../src/export/packages/package-format";
import { type Table } from "../../../src/export/table";
import { initiatives } from "../../../src/export/tables/initiatives";
import { members } from "../../../src/export/tables/members";
import { PUBLIC_URL, useGraph } from "../../modules/use-graph";

const graph = useGraph();

/** The first cells of a table's rows. */
async function readCodes(table: Table): Promise<readonly unknown[]> {
  const { schema, ask } = graph();
  const place = { publicUrl: PUBLIC_URL };
  const source: PackageSource = { schema, query: ask, place, release: await readRelease(ask) };
  const codes: unknown[] = [];
  for await (const rows of readWholeTable(source, table).pages) codes.push(...rows.map(([code]) => code));
  return codes;
}

test("an initiative to which counties have but related items is in the dataset, with all members", async () => {
  const CODE = "activity-centres";
  const before = [await readCodes(initiatives), await readCodes(members)];
  await graph().dataSource.query("UPDATE initiative_member SET likeness = 'RELATED' WHERE initiative_code = $1", [
    CODE,
  ]);
  expect([await readCodes(initiatives), await readCodes(members)]).toEqual(before);
  for (const codes of before) expect(codes).toContain(CODE);
});
