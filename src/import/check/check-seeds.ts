import { readFileSync } from "node:fs";
import path from "node:path";
import { findPlanFolders } from "../read-plan-folder";
import type { Vocabulary } from "../vocabulary";
import { parsePlacedYaml } from "../yaml-position";
import { checkFolders, type FoldersCheck } from "./check-folders";
import { checkInitiatives } from "./check-initiatives";

/** Checks all plans of the seeds, and what the seeds say of several plans at once. */
export function checkSeeds(seedsDir: string, vocabulary: Vocabulary): FoldersCheck {
  const { checks, problems } = checkFolders(findPlanFolders(path.join(seedsDir, "plans")), vocabulary);
  const plans = checks.flatMap(({ checked }) => (checked ? [checked.plan] : []));
  const file = path.join(seedsDir, "initiatives.yml");
  const { sink } = parsePlacedYaml(file, readFileSync(file, "utf8"));
  checkInitiatives(plans, vocabulary, sink);
  return { checks, problems: [...problems, ...sink.problems] };
}
