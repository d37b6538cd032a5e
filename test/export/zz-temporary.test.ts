import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DatasetFiles } from "../../src/export/dataset-file";
import { PACKAGE_FORMATS } from "../../src/export/packages";
import { writePackage } from "../../src/export/write-package";
import { useTemporaryFolder } from "../support/temporary-folder";
import { fingerprintFiles, sha256 } from "./packages/written-package";
import { useHub } from "./use-hub";
jest.setTimeout(200000);
const hub = useHub();
const tmp = useTemporaryFolder();
test("x", async () => {
  const { config, ...opened } = hub();
  const out: string[] = [];
  for (const format of PACKAGE_FORMATS) {
    const start = performance.now();
    await writePackage(hub(), format, join(tmp(), format.name));
    const files = await fingerprintFiles(join(tmp(), format.name));
    out.push(`${format.name} ${sha256(Buffer.from(JSON.stringify(files))).slice(0, 12)} ${(performance.now() - start).toFixed(0)}ms`);
  }
  const files = new DatasetFiles({ ...opened, config: { ...config, releasesDir: join(tmp(), "r") } });
  const dataset = (await opened.apollo.executeOperation({ query: "{ __typename }" }));
  void dataset;
  const { release } = await writePackage(hub(), PACKAGE_FORMATS[2]!, join(tmp(), "again"));
  const { path } = await files.get(release);
  out.push(`zip ${sha256(await readFile(path)).slice(0, 12)} TZ ${new Date().getTimezoneOffset()}`);
  require("node:fs").appendFileSync("/tmp/second-reader/same.txt", out.join("\n") + "\n\n");
});
