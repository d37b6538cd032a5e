import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { BrokenPromisesError } from "../../src/graphql/broken-promises-error";
import { findBrokenPromises } from "../../src/graphql/find-broken-promises";
import { findPromisedVersion } from "../../src/graphql/print-promise";
import { printHubSchema } from "../../src/graphql/print-schema";

function read(...path: readonly string[]): string {
  return readFileSync(join(PROJECT_ROOT, ...path), "utf8");
}

const promised = read("schema", "promised.graphql");

test("the schema keeps what clients were promised, or CHANGELOG.md says what it breaks", async () => {
  const broken = findBrokenPromises(promised, await printHubSchema(), read("CHANGELOG.md"));
  if (broken.length > 0) throw new BrokenPromisesError(broken);
});

test("schema/promised.graphql is the promise of package.json's version; `npm run schema -- --promise` renews it", () => {
  const { version } = JSON.parse(read("package.json")) as { version: string };
  expect(findPromisedVersion(promised)).toBe(version);
});
