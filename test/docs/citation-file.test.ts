import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { PROJECT_ROOT } from "../../src/config";

interface CitedWork {
  readonly type?: string;
  readonly title?: string;
  readonly authors?: readonly Readonly<Record<string, string>>[];
  readonly license?: string;
  readonly "date-released"?: string;
}

interface CitationFile extends CitedWork {
  readonly "cff-version"?: string;
  readonly message?: string;
  readonly version?: string;
  readonly references?: readonly CitedWork[];
}

const read = (file: string): string => readFileSync(join(PROJECT_ROOT, file), "utf8");
const citation = parse(read("CITATION.cff")) as CitationFile;

test("CITATION.cff has what the Citation File Format 1.2.0 requires: its version, a message, a title and authors", () => {
  expect(citation["cff-version"]).toBe("1.2.0");
  expect(citation.message).toEqual(expect.stringMatching(/\S/));
  expect(citation.title).toBe("County Plan Hub");
  expect(citation.authors).toEqual([{ name: "County Plan Hub contributors" }]);
});

test("CITATION.cff names the terms of the code and of the data", () => {
  expect(citation).toMatchObject({ type: "software", license: "MIT" });
  expect(citation.message).toContain("CC-BY-4.0");
  expect(citation.references).toEqual([
    expect.objectContaining({ type: "data", license: "CC-BY-4.0", title: "County plans of Taiwan" }),
  ]);
});

test("CITATION.cff has package.json's version and the date of seeds/release.yml", () => {
  const { version } = JSON.parse(read("package.json")) as { version: string };
  const { date } = parse(read("seeds/release.yml")) as { date: string };
  expect(citation.version).toBe(version);
  expect([citation["date-released"], ...(citation.references ?? []).map((one) => one["date-released"])]).toEqual([
    date,
    date,
  ]);
});
