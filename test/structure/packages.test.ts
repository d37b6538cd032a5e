import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";

type Versions = Readonly<Record<string, string>>;

test("the lock file names no registry, so that it serves whoever has another one", () => {
  const { packages } = readJson<{ packages: Record<string, object> }>("package-lock.json");
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(Object.keys(packages).filter((place) => "resolved" in (packages[place] ?? {}))).toEqual([]);
});

test("every package is asked for in one exact version", () => {
  const { dependencies, devDependencies } = readJson<{ dependencies: Versions; devDependencies: Versions }>(
    "package.json",
  );
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(ranges).toEqual([]);
});

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, file), "utf8")) as T;
}
