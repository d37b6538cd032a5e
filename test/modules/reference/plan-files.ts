import { parse } from "yaml";
import { readSeedTexts, SEED_PLANS, type SeedPlan } from "../../import/seed-plan-texts";

/** What the tests count in a plan file of the seeds, read past our own reader. */
interface PlanFile {
  readonly folder: SeedPlan;
  readonly id: string;
  readonly county: string;
  readonly mentions: readonly FileMention[];
  readonly figures: readonly FileFigure[];
  /** The document, line by line. */
  readonly lines: readonly string[];
}

interface FileMention {
  readonly code: string;
  readonly at: number | string;
  readonly text: string;
  readonly manner?: string;
  readonly provision?: string;
}

export interface FileFigure {
  readonly id: string;
  readonly at: number | string;
  readonly text: string;
  readonly subject: { readonly text: string };
  readonly en: string;
  readonly year?: { readonly roc: number };
  readonly themes: readonly string[];
}

/** The five plan files, in the customary order of their counties. */
export const PLAN_FILES: readonly PlanFile[] = (["taichung", "tainan", "chiayi-city", "miaoli", "yunlin"] as const).map(
  readPlanFile,
);

if (PLAN_FILES.length !== Object.keys(SEED_PLANS).length) throw new Error("A plan of the seeds is not looked at.");

function readPlanFile(folder: SeedPlan): PlanFile {
  const { plan, document } = readSeedTexts(folder);
  const file = parse(plan) as {
    readonly plan: { readonly id: string; readonly county: string };
    readonly mentions?: readonly FileMention[];
    readonly figures?: readonly FileFigure[];
  };
  return {
    folder,
    ...file.plan,
    mentions: file.mentions ?? [],
    figures: file.figures ?? [],
    lines: document.split("\n"),
  };
}

/** The plan file of an item, a mention or a document, by the plan's id, with which their ids begin. */
export function planFileOf(id: string): PlanFile {
  const found = PLAN_FILES.find((file) => id === file.id || id.startsWith(`${file.id}.`));
  if (!found) throw new Error(`no plan file for ${id}`);
  return found;
}

/** First and last line of a place such as `12`, `12-14` or `58-60@2`. */
export function linesOf(at: number | string): readonly [number, number] {
  const [from = 0, to = from] = (String(at).split("@")[0] ?? "").split("-").map(Number);
  return [from, to];
}

/** A run of characters of one line, as a citation gives it. */
export interface Range {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The characters that ranges mark in a document, white space apart. */
export function readRanges(lines: readonly string[], ranges: readonly Range[]): string {
  return withoutSpace(
    ranges.map(({ line, start, end }) => [...(lines[line - 1] ?? "")].slice(start, end).join("")).join(""),
  );
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}
