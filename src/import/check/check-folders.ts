import type { Problem } from "../problem";
import { itemsOf } from "../resolve/resolved-plan";
import type { Vocabulary } from "../vocabulary";
import { checkPlanFolder, type PlanCheck } from "./check-plan";

/** The checks of some folders, and what is wrong between them. */
export interface FoldersCheck {
  readonly checks: readonly PlanCheck[];
  readonly problems: readonly Problem[];
}

/** Checks plan folders, each by itself and against the others; all problems are reported together. */
export function checkFolders(folders: readonly string[], vocabulary: Vocabulary): FoldersCheck {
  const checks = folders.map((folder) => checkPlanFolder(folder, vocabulary));
  const clashes = checkClashes(checks);
  const problems = [...checks.flatMap((check) => check.problems), ...clashes];
  const withClashes = checks.map((check) => ({
    ...check,
    problems: [...check.problems, ...clashes.filter((problem) => problem.file.startsWith(`${check.folder}/`))],
  }));
  return { checks: withClashes, problems };
}

/** Two plans of one id, and two items whose ids in the hub would be one. */
function checkClashes(checks: readonly PlanCheck[]): Problem[] {
  const owners = new Map<string, string>();
  return checks.flatMap((check) => {
    if (!check.checked) return [];
    const { plan } = check.checked;
    const ids = [plan.file.plan.id, ...itemsOf(plan).map((item) => item.id)];
    return [...new Set(ids)].flatMap((id) => {
      const owner = owners.get(id);
      owners.set(id, owner ?? check.folder);
      if (owner === undefined || owner === check.folder) return [];
      return [
        {
          file: `${check.folder}/plan.yml`,
          line: 1,
          column: 1,
          found: `id “${id}”, which ${owner} has`,
          expected: "an id that nothing else in the hub has",
          todo: "Give the plan an id of its own.",
        },
      ];
    });
  });
}
