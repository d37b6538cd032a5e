import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { ERROR_CODES } from "../../src/errors";
import { FORMATS } from "../../src/export/formats";
import { PACKAGE_FORMATS } from "../../src/export/packages";
import { CSV_PARAMETERS, SHARED_PARAMETERS } from "../../src/export/presentation";
import { printTables } from "../../src/export/print-tables";
import { TABLES } from "../../src/export/tables";
import { CITE_STYLES } from "../../src/export/cite/styles";
import { buildHubSchema } from "../../src/graphql/build-schema";
import { HTTP_ERRORS } from "../../src/http/http-errors";
import { injectAgain } from "../http/inject-again";
import { useServedSeeds } from "../http/served-seeds";
import { readPage } from "./documents";

const releasesDir = mkdtempSync(join(tmpdir(), "releases-"));
const server = useServedSeeds({ releasesDir });
afterAll(() => {
  rmSync(releasesDir, { recursive: true, force: true });
});
const { text } = readPage("docs/api.md");

/** The first cells of the rows of tables in one section, without the marks of code. */
function firstCells(section: string): readonly string[] {
  const [, rest = ""] = text.split(`\n## ${section}\n`);
  const [content = ""] = rest.split("\n## ");
  return [...content.matchAll(/^\| \[?`([^`]+)`/gmu)].map(([, cell]) => cell ?? "");
}

test("docs/tables.md is what the code prints: every table, parameter and column", async () => {
  const printed = printTables(await buildHubSchema());
  expect(readFileSync(join(PROJECT_ROOT, "docs", "tables.md"), "utf8")).toBe(printed);
});

test("every error code stands in the table of errors, and nothing else does", () => {
  const codes = new Set([...Object.keys(ERROR_CODES), ...Object.keys(HTTP_ERRORS), "DATABASE_UNAVAILABLE"]);
  expect(new Set(firstCells("Errors"))).toEqual(codes);
});

test.each(Object.entries(HTTP_ERRORS))("the table gives the status of %s", (code, { status }) => {
  const row = new RegExp(`^\\| \`${code}\`\\s*\\| ([\\d, ]+?)\\s*\\|`, "mu").exec(text)?.[1] ?? "";
  expect(row.split(", ")).toContain(String(status));
});

test("every address that the hub answers stands in the table of addresses, and no other", () => {
  const told = firstCells("Addresses").map((address) => address.replace(/<[^>]+>/gu, ":"));
  const routes = listRoutes(server().printRoutes({ commonPrefix: false }))
    .filter((path) => !isPartOfPage(path))
    .map((path) => path.replace(/:\w+(?:\([^)]*\))?/gu, ":").replace("/v1/:", "/v1/:.:"));
  expect(new Set(told)).toEqual(new Set(routes.map((path) => path.replace("/v1/:.:eleases", "/v1/releases"))));
});

/** What a page of the hub loads, which nobody asks for by itself. */
function isPartOfPage(path: string): boolean {
  return path.startsWith("/assets/") || /^\/graphiql\/(?:react|graphiql)/u.test(path) || path.includes("sitemap-");
}

/** Whole paths from the tree that Fastify prints, four characters for a level. */
function listRoutes(tree: string): readonly string[] {
  const parts: string[] = [];
  const paths: string[] = [];
  for (const line of tree.split("\n")) {
    const found = /^(?<branches>[│├└─ ]*)(?<part>\S+)(?: \((?<methods>[A-Z, ]+)\))?/u.exec(line)?.groups;
    if (!found) continue;
    const level = (found["branches"] ?? "").length / 4 - 1;
    parts.length = level;
    parts.push(found["part"] ?? "");
    if (found["methods"]?.includes("GET") && found["part"] !== "*") paths.push(parts.join(""));
  }
  return paths;
}

test("downloads: every form, table and parameter of all tables has a row", () => {
  const forms = FORMATS.map(({ name }) => name);
  const tables = TABLES.map(({ name }) => name);
  const parameters = [...SHARED_PARAMETERS, ...CSV_PARAMETERS].map(({ name }) => name);
  expect(firstCells("Downloads")).toEqual([...forms, ...tables, ...parameters]);
});

test("every form of the dataset and every style of citing is named", () => {
  for (const { name } of PACKAGE_FORMATS) expect(text).toContain(`\`${name}\``);
  for (const { name } of CITE_STYLES) expect(text).toContain(`\`${name}\``);
});

/** The whole dataset is made for one of them. */
const DATASET_TIMEOUT_MS = 120_000;

test(
  "addresses that the texts print in prose and recipes are answered",
  async () => {
    const pages = ["README.md", "README.zh-TW.md", "docs/api.md"].map(readPage);
    const addresses = pages.flatMap((page) =>
      [...page.text.matchAll(/http:\/\/127\.0\.0\.1:4000(\/v1\/[^\s'"`;]*)/gu)].map(([, path]) => path ?? ""),
    );
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of new Set(addresses)) {
      const { statusCode } = await injectAgain(server(), { method: "HEAD", url: encodeURI(address) });
      expect([address, statusCode]).toEqual([address, address.endsWith("childcar") ? 400 : 200]);
    }
  },
  DATASET_TIMEOUT_MS,
);
