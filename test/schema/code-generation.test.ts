import ts from "typescript";
import { findOperations } from "../operations/operations";
import { startProgram } from "../support/child-program";

/** The text of each file, by its name. */
type Files = Readonly<Record<string, string>>;

/** A client's program: it uses the types of two operations, and of the schema, and misuses them where it says so. */
const CLIENT = `
import { type KpiTargetsQuery, type KpiTargetsQueryVariables, type SearchResultsQuery } from "./operations";
import { type Citation, CountyCode, type Target } from "./schema";

export const asked: KpiTargetsQueryVariables = { county: "CHIAYI_CITY", years: { from: 111, to: 2022 } };

export function promised(answer: KpiTargetsQuery): readonly number[] {
  const targets = answer.county.indicators.nodes.flatMap((indicator) => indicator.targets);
  return targets.flatMap(({ value }) => (value === null ? [] : [value]));
}

export function named(answer: SearchResultsQuery): readonly string[] {
  return answer.search.nodes.map(({ hit }) => (hit.__typename === "Plan" ? hit.title : hit.id));
}

export const year: Target["year"] = 2022;
export const county: CountyCode = CountyCode.Tainan;
export const lineOf = (citation: Citation): number => citation.startLine;

// @ts-expect-error A county is asked for by its code.
export const otherCounty: KpiTargetsQueryVariables = { county: "Chiayi" };
// @ts-expect-error The county must be said.
export const noCounty: KpiTargetsQueryVariables = {};
// @ts-expect-error A year is a number.
export const otherYear: KpiTargetsQueryVariables = { county: "TAINAN", years: { from: "soon" } };
// @ts-expect-error An indicator has no such field, or it was not asked for.
export const budgetOf = (answer: KpiTargetsQuery) => answer.county.indicators.nodes[0]?.budget;
// @ts-expect-error A target may be without a value.
export const valueOf = (target: KpiTargetsQuery["county"]["indicators"]["nodes"][0]["targets"][0]): number => target.value;
// @ts-expect-error Only some results have a title.
export const titleOf = (answer: SearchResultsQuery) => answer.search.nodes[0]?.hit.title;
// @ts-expect-error A line is a number.
export const quotedIn = (citation: Citation): string => citation.startLine;
`;

let generated: Files = {};

beforeAll(async () => {
  generated = JSON.parse(await startProgram("generate-types").nextLine()) as Files;
});

test("GraphQL Code Generator makes types of the schema and of every operation", () => {
  expect(findExported("schema.ts", /^export type (Query) = \{$/gmu)).toEqual(["Query"]);
  expect(findExported("operations.ts", /^export type (\w+)Query = +\{ /gmu)).toEqual(
    findOperations().map(toPascalCase).sort(),
  );
});

test("what is generated compiles in strict mode, and so does a client that uses it", () => {
  expect(checkTypes({ ...generated, "client.ts": CLIENT })).toEqual([]);
});

test("a client that takes a text for a number does not compile", () => {
  const client = `
    import { type KpiTargetsQuery } from "./operations";
    export const nameOf = (answer: KpiTargetsQuery): number => answer.county.name;
  `;
  expect(checkTypes({ ...generated, "client.ts": client })).toEqual([
    "client.ts: Type 'string' is not assignable to type 'number'.",
  ]);
});

function findExported(file: string, pattern: RegExp): string[] {
  return [...(generated[file] ?? "").matchAll(pattern)].map(([, name]) => name ?? "").sort();
}

function toPascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

/** What the compiler says of some files in strict mode; nothing is read but its own library, and nothing written. */
function checkTypes(files: Files): string[] {
  const options: ts.CompilerOptions = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  const textOf = (name: string): string | undefined => files[name.slice(name.lastIndexOf("/") + 1)];
  host.fileExists = (name) => textOf(name) !== undefined || fileExists(name);
  host.readFile = (name) => textOf(name) ?? readFile(name);
  host.getSourceFile = (name, languageVersion, ...others) => {
    const text = textOf(name);
    if (text === undefined) return getSourceFile(name, languageVersion, ...others);
    return ts.createSourceFile(name, text, languageVersion);
  };
  const program = ts.createProgram(Object.keys(files), options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, "\n");
    return file ? `${file.fileName}: ${message}` : message;
  });
}
