import { isUtf8 } from "node:buffer";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Document as YamlDocument, visit } from "yaml";
import type { z } from "zod";
import { type PlanFile, planFileSchema } from "./plan-file";
import type { PlanFilePath, Problem, ProblemSink } from "./problem";
import { parsePlacedYaml } from "./yaml-position";

/** A plan's folder, read: its plan file by the schema, its document as it came. */
export interface PlanFolder {
  readonly folder: string;
  readonly file: PlanFile;
  readonly planText: string;
  readonly documentText: string;
  readonly sink: ProblemSink;
}

/** A folder that could be read, or why it could not. */
export type ReadFolder =
  | { readonly read: true; readonly folder: PlanFolder }
  | { readonly read: false; readonly problems: readonly Problem[] };

/** Largest plan file and document that are read, in bytes. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Reads `plan.yml` and `document.txt` of a folder: strict UTF-8, no aliases, sizes bounded before anything is parsed. */
export function readPlanFolder(folder: string): ReadFolder {
  const planPath = path.join(folder, "plan.yml");
  const documentPath = path.join(folder, "document.txt");
  const plan = readTextFile(planPath);
  const document = readTextFile(documentPath);
  const unread = [plan, document].flatMap((text) => (typeof text === "string" ? [] : [text]));
  if (typeof plan !== "string" || typeof document !== "string") return { read: false, problems: unread };
  return parsePlan(folder, planPath, plan, document);
}

/** Parses the two texts of a plan: what an import keeps of a folder that is not there any more. */
export function parsePlan(folder: string, planPath: string, planText: string, documentText: string): ReadFolder {
  const { document: yaml, sink, at } = parsePlacedYaml(planPath, planText);
  if (yaml.errors.length > 0) {
    return {
      read: false,
      problems: yaml.errors.map((error) => ({ ...yamlProblem(planPath, error.message), ...at(error.pos[0]) })),
    };
  }
  const value = toValue(yaml);
  if (value instanceof Error)
    return { read: false, problems: [{ ...yamlProblem(planPath, value.message), ...at(firstAlias(yaml)) }] };
  const nul = findNul(value);
  if (nul) {
    sink.report(nul, "a NUL character", "a text that a database can hold", "Take the character out.");
    return { read: false, problems: sink.problems };
  }
  const parsed = planFileSchema.safeParse(value);
  if (!parsed.success) {
    parsed.error.issues.forEach((issue) => {
      reportIssue(sink, issue, value);
    });
    return { read: false, problems: sink.problems };
  }
  return { read: true, folder: { folder, file: parsed.data, planText, documentText, sink } };
}

/** The folders below one that hold a plan file, sorted by name. */
export function findPlanFolders(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "plan.yml")
    .map((entry) => entry.parentPath)
    .sort();
}

function readTextFile(file: string): string | Problem {
  const problem = (found: string, expected: string, todo: string): Problem => ({
    file,
    line: 1,
    column: 1,
    found,
    expected,
    todo,
  });
  const stat = statFile(file);
  if (!stat)
    return problem(
      "no such file",
      "a plan folder with plan.yml and document.txt",
      "Add the file, or name the plan's folder.",
    );
  if (stat.size > MOST_BYTES) {
    return problem(
      `${String(stat.size)} bytes`,
      `at most ${String(MOST_BYTES)} bytes`,
      "A plan file points at its document; take out what is copied needlessly.",
    );
  }
  const bytes = readFileSync(file);
  if (!isUtf8(bytes)) return problem("bytes that are not UTF-8", "a text in UTF-8", "Save the file as UTF-8.");
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const nul = text.indexOf("\0");
  if (nul === -1) return text;
  const before = text.slice(0, nul).split("\n");
  return {
    ...problem("a NUL character", "a text in UTF-8", "Take the character out, or save the file as text."),
    line: before.length,
    column: Array.from(before.at(-1) ?? "").length + 1,
  };
}

function statFile(file: string): { size: number } | undefined {
  try {
    const stat = lstatSync(file);
    return stat.isFile() ? stat : undefined;
  } catch {
    return undefined;
  }
}

function toValue(yaml: YamlDocument): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 0 });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The keys of the first text with a NUL: YAML can spell one out ("\\0"), PostgreSQL can store none. */
function findNul(value: unknown, path: PlanFilePath = []): PlanFilePath | undefined {
  if (typeof value === "string") return value.includes("\0") ? path : undefined;
  if (!isRecord(value)) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = findNul(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}

/** Where the first alias stands; the beginning where there is none. */
function firstAlias(yaml: YamlDocument): number {
  let offset = 0;
  visit(yaml, {
    Alias: (_key, alias) => {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function yamlProblem(file: string, message: string) {
  return {
    file,
    found: message.split("\n")[0] ?? message,
    expected: "YAML that parses, each key once, without aliases",
    todo: "Mend the YAML at that place.",
  };
}

function reportIssue(sink: ProblemSink, issue: z.core.$ZodIssue, value: unknown): void {
  const deepest = deepestIssue(issue);
  const keys = deepest.path.filter((key) => typeof key !== "symbol");
  const found = keys.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[String(key)] : undefined), value);
  const shown = found === undefined ? "nothing" : (JSON.stringify(found) ?? "nothing").slice(0, 80);
  sink.report(
    keys,
    `${keys.join(".") || "the file"}: ${shown}`,
    deepest.message,
    "See docs/adding.md for what a plan file holds.",
  );
}

/** Of a union that nothing fits, the branch that came furthest. */
function deepestIssue(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== "invalid_union") return issue;
  const inner = issue.errors.flat().map((each) => deepestIssue({ ...each, path: [...issue.path, ...each.path] }));
  return inner.sort((a, b) => b.path.length - a.path.length)[0] ?? issue;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
