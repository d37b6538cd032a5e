import { readRelease } from "../../../src/export/about";
import { type PackageSource } from "../../../src/export/packages/package-format";
import { PUBLIC_URL, useGraph } from "../../modules/use-graph";
import { readTables, type WholeTable } from "./written-package";

jest.setTimeout(120_000);

const graph = useGraph();

async function readWhole(): Promise<readonly WholeTable[]> {
  const { schema, ask } = graph();
  const source: PackageSource = {
    schema,
    query: ask,
    place: { publicUrl: PUBLIC_URL },
    release: await readRelease(ask),
  };
  return readTables(source);
}

test("an initiative to which counties have but related items is in the dataset, with all members", async () => {
  const CODE = "activity-centres";
  const before = await readWhole();
  await graph().dataSource.query("UPDATE initiative_member SET likeness = 'RELATED' WHERE initiative_code = $1", [
    CODE,
  ]);
  const after = await readWhole();
  for (const name of ["initiatives", "members"]) {
    const [were = [], are = []] = [before, after].map(
      (tables) => tables.find(({ table }) => table.name === name)?.rows.map(([code]) => code) ?? [],
    );
    expect(are).toEqual(were);
    expect(are).toContain(CODE);
  }
});
