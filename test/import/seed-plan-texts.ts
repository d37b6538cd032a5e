import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { checkPlanTexts, type PlanCheck } from "../../src/import/check/check-plan";
import { readVocabulary } from "../../src/import/vocabulary";

/** The five plans of seeds/, each by the folder of its county. */
export const SEED_PLANS = {
  "chiayi-city": "108-111-social-affairs",
  miaoli: "undated-community-development",
  taichung: "108-111-social-affairs",
  tainan: "114-117-social-affairs",
  yunlin: "111-community-development",
} as const;

export type SeedPlan = keyof typeof SEED_PLANS;

export const SEEDS = join(PROJECT_ROOT, "seeds");

const vocabulary = readVocabulary(SEEDS);

/** A plan's two files as text, to be altered in memory. */
export interface PlanTexts {
  readonly plan: string;
  readonly document: string;
}

/** A problem without its file, which is the plan's own. */
export interface FoundProblem {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
  readonly todo: string;
}

export function seedFolder(name: SeedPlan): string {
  return join(SEEDS, "plans", name, SEED_PLANS[name]);
}

export function readSeedTexts(name: SeedPlan): PlanTexts {
  return readTexts(seedFolder(name));
}

export function readTexts(folder: string): PlanTexts {
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  return { plan: read("plan.yml"), document: read("document.txt") };
}

export function checkTexts(texts: PlanTexts): PlanCheck {
  return checkPlanTexts("altered", texts.plan, texts.document, vocabulary);
}

/** What is wrong with a plan, in the order in which it is reported. */
export function findProblems(texts: PlanTexts): FoundProblem[] {
  return checkTexts(texts).problems.map(({ file, ...problem }) => {
    if (file !== "altered/plan.yml") throw new Error(`A problem of another file: ${file}`);
    return problem;
  });
}
