import { type Dirent, readdirSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { type PlanFile, planFileSchema } from "./plan-file";
import { PlanProblemsError } from "./plan-problems-error";
import type { Problem, ProblemSink } from "./problem";
import { readTextFile } from "./read-text-file";
import { readYaml } from "./read-yaml";

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
  const yaml = readYaml(planPath, planText);
  if (!yaml.read) return yaml;
  const { value, sink } = yaml;
  const parsed = planFileSchema.safeParse(value);
  if (!parsed.success) {
    parsed.error.issues.forEach((issue) => {
      reportIssue(sink, issue, value);
    });
    return { read: false, problems: sink.problems };
  }
  return { read: true, folder: { folder, file: parsed.data, planText, documentText, sink } };
}

/** The folders below one that hold a plan file, sorted by name; links are not followed. Throws a PlanProblemsError. */
export function findPlanFolders(root: string): string[] {
  return readFolder(root)
    .filter((entry) => entry.isFile() && entry.name === "plan.yml")
    .map((entry) => entry.parentPath)
    .sort();
}

function readFolder(root: string): Dirent[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true });
  } catch (error) {
    const { code, path: folder } = error as NodeJS.ErrnoException;
    const found = `a folder that cannot be read (${String(code)})`;
    const todo = "Mend the folder's permissions, or name the plan's folder itself.";
    throw new PlanProblemsError([
      { file: folder ?? root, line: 1, column: 1, found, expected: "a folder that this user may read", todo },
    ]);
  }
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
