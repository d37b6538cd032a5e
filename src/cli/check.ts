import { relative } from "node:path";
import { type Command } from "commander";
import { readConfig } from "../config";
import { checkFolders } from "../import/check/check-folders";
import { checkSeeds } from "../import/check/check-seeds";
import { findPlanFolders } from "../import/read-plan-folder";
import { formatReport } from "../import/report";
import { readVocabulary } from "../import/vocabulary";
import { EXIT_STATUS, type ExitStatus } from "./exit-status";
import { readFolders } from "./folders";

export function addCheckCommand(program: Command, setStatus: (status: ExitStatus) => void): void {
  program
    .command("check")
    .description("Check plan files against their documents and report every problem; nothing is written.")
    .argument("[folder...]", "folders of plans, or folders that hold such folders (default: all that the seeds hold)")
    .action((folders: string[]) => {
      const { seedsDir } = readConfig();
      const vocabulary = readVocabulary(seedsDir);
      const check =
        folders.length > 0
          ? checkFolders(readFolders(folders).flatMap(findPlans), vocabulary)
          : checkSeeds(relative("", seedsDir), vocabulary);
      console.log(formatReport(check));
      setStatus(check.problems.length > 0 ? EXIT_STATUS.PROBLEMS : EXIT_STATUS.DONE);
    });
}

/** A folder without a plan below it is checked as the plan that it should be, so that what it lacks is reported. */
function findPlans(folder: string): readonly string[] {
  const found = findPlanFolders(folder);
  return found.length > 0 ? found : [folder];
}
