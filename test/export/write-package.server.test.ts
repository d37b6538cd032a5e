import { join } from "node:path";
import { type PackageFormat } from "../../src/export/packages/package-format";
import { writePackage } from "../../src/export/write-package";
import { useTemporaryFolder } from "../support/temporary-folder";
import { useHub } from "./use-hub";

const hub = useHub();
const temporaryFolder = useTemporaryFolder();

const NOTE = '{ node(id: "tainan-114") { ... on Plan { note } } }';

test("a package that is begun does not see what another process writes meanwhile", async () => {
  const notes: unknown[] = [];
  const format: PackageFormat = {
    name: "notes",
    description: "Nothing.",
    write: async ({ query }) => {
      notes.push(await query(NOTE));
      await hub().dataSource.query("UPDATE plan SET note = 'Written meanwhile.' WHERE id = 'tainan-114'");
      notes.push(await query(NOTE));
    },
  };
  await writePackage(hub(), format, join(temporaryFolder(), "first"));
  expect(notes[1]).toEqual(notes[0]);
  await writePackage(hub(), format, join(temporaryFolder(), "second"));
  expect(notes[2]).toEqual({ node: { note: "Written meanwhile." } });
  expect(notes[0]).not.toEqual(notes[2]);
});
