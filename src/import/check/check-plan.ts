import { parsePlan, type PlanFolder, readPlanFolder } from "../read-plan-folder";
import type { Problem } from "../problem";
import { type ResolvedPlan } from "../resolve/resolved-plan";
import { resolvePlan } from "../resolve/resolve-plan";
import type { Vocabulary } from "../vocabulary";
import { checkCounts, countContents } from "./check-counts";
import { checkGrids, type GridComparison } from "./check-grids";
import { checkLines } from "./check-lines";
import { checkMentions } from "./check-mentions";
import { checkNumbering } from "./check-numbering";
import { checkPromises } from "./check-promises";
import { checkStructure } from "./check-structure";
import { checkVocabulary } from "./check-vocabulary";
import { measureCoverage, quotesOf, type TextCoverage } from "./coverage";

/** A plan that has been checked: with no problems it may be written. */
export interface CheckedPlan {
  readonly folder: PlanFolder;
  readonly plan: ResolvedPlan;
  readonly counts: Readonly<Record<string, number>>;
  readonly citations: Readonly<Record<"EXACT" | "CELL" | "CORRECTED", number>>;
  readonly coverage: TextCoverage;
  readonly grids: readonly GridComparison[];
}

/** The check of one folder: the plan, as far as it could be read, and what is wrong with it. */
export interface PlanCheck {
  readonly folder: string;
  /** Undefined where the plan file could not be read at all. */
  readonly checked: CheckedPlan | undefined;
  readonly problems: readonly Problem[];
}

/** Checks the plan in a folder against its document and the vocabulary. */
export function checkPlanFolder(folder: string, vocabulary: Vocabulary): PlanCheck {
  const read = readPlanFolder(folder);
  return read.read ? checkRead(read.folder, vocabulary) : { folder, checked: undefined, problems: read.problems };
}

/** Checks a plan whose two texts are at hand, as an earlier import kept them. */
export function checkPlanTexts(
  folder: string,
  planText: string,
  documentText: string,
  vocabulary: Vocabulary,
): PlanCheck {
  const read = parsePlan(folder, `${folder}/plan.yml`, planText, documentText);
  return read.read ? checkRead(read.folder, vocabulary) : { folder, checked: undefined, problems: read.problems };
}

function checkRead(folder: PlanFolder, vocabulary: Vocabulary): PlanCheck {
  const { sink } = folder;
  const plan = resolvePlan(folder.file, folder.documentText, sink);
  checkVocabulary(plan, vocabulary, sink);
  checkLines(plan, sink);
  checkMentions(plan, vocabulary, sink);
  checkStructure(plan, sink);
  checkPromises(plan, sink);
  checkCounts(plan, sink);
  checkNumbering(plan, sink);
  const grids = checkGrids(plan, sink);
  const coverage = measureCoverage(plan, sink);
  const checked = { folder, plan, counts: countContents(plan), citations: countCitations(plan), coverage, grids };
  return { folder: folder.folder, checked, problems: sink.problems };
}

function countCitations(plan: ResolvedPlan): CheckedPlan["citations"] {
  const counts = { EXACT: 0, CELL: 0, CORRECTED: 0 };
  quotesOf(plan).forEach((quote) => {
    counts[quote.check] += 1;
  });
  return counts;
}
