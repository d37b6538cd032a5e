import { basename } from "node:path";
import { readSourceFiles } from "./source-files";

/** What a file of a module is: the design's six and the connections. */
const ROLES = ["entity", "queries", "loaders", "resolver", "args", "types", "connection", "connections"];
/** Parts of what is too large for one file: the filter, the facets, the matrix, the comparison, search. */
const PART_ROLES = [
  "codes",
  "registry",
  "rules",
  "conditions",
  "years",
  "filter",
  "count",
  "names",
  "axes",
  "headings",
  "builder",
  "question",
  "rows",
  "summaries",
  "places",
  "words",
  "highlights",
  "interpretation",
];

/** Names that say nothing of what is in a file. */
const SAY_NOTHING = ["utils", "util", "helpers", "helper", "common", "manager", "misc", "index"];

test("every file of a module is named with its role", () => {
  const named = new RegExp(`^[a-z-]+\\.(${[...ROLES, ...PART_ROLES].join("|")})\\.ts$`);
  const others = readSourceFiles("modules").filter(({ path }) => !named.test(basename(path)));
  expect(others.map(({ path }) => path)).toEqual([]);
});

test("files and folders are named in kebab-case", () => {
  const kebab = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+(-[a-z]+)*)?\.(tsx?|m?js|json|css)$/;
  const others = readSourceFiles("", "").filter(({ path }) => !kebab.test(path));
  expect(others.map(({ path }) => path)).toEqual([]);
});

test("no file or folder has a name that says nothing", () => {
  const others = readSourceFiles("", "").filter(({ path }) =>
    path.split(/[/.-]/).some((word) => SAY_NOTHING.includes(word)),
  );
  expect(others.map(({ path }) => path)).toEqual([]);
});

test("no file hands on what another one exports", () => {
  const barrels = readSourceFiles().filter(({ text }) => /^export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s/m.test(text));
  expect(barrels.map(({ path }) => path)).toEqual([]);
});
