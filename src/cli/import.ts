import { type Command } from "commander";
import { readConfig } from "../config";
import { writeAlone } from "../db/write-lock";
import { importPlans, readPlans } from "../import/import-plans";
import { type PlanChange } from "../import/plan-change";
import { readFolders } from "./folders";
import { openDatabase } from "./open-database";

/** Ids of one kind of change that are listed one by one. */
const MOST_LISTED = 20;

export function addImportCommand(program: Command): void {
  program
    .command("import")
    .description("Add plans to the hub's database, or replace them, and say what changed. They stay at the next start.")
    .argument("<folder...>", "folders of plans, or folders that hold such folders")
    .action(async (folders: string[]) => {
      const config = readConfig();
      const wanted = readFolders(folders);
      const plans = readPlans(config.seedsDir, wanted);
      const { release, changes } = await openDatabase(config, (dataSource) =>
        writeAlone(dataSource, (manager) => importPlans(manager, plans)),
      );
      for (const change of changes) console.log(describe(change));
      console.log(`The hub now answers from release ${release}.`);
    });
}

function describe(change: PlanChange): string {
  const { planId, title, added, withdrawn, changed } = change;
  return [
    `${planId}  ${title}: ${nameOutcome(change)}`,
    ...list("added", added),
    ...list("withdrawn", withdrawn),
    ...list("changed", changed),
  ].join("\n");
}

function nameOutcome({ isNew, added, withdrawn, changed, differs }: PlanChange): string {
  if (isNew) return "added";
  if (added.length + withdrawn.length + changed.length > 0) return "replaced";
  return differs ? "replaced, with no change of an item" : "nothing changed";
}

function list(name: string, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  const rest = ids.length > MOST_LISTED ? [`    … and ${ids.length - MOST_LISTED} more`] : [];
  return [`  ${name} ${ids.length}`, ...ids.slice(0, MOST_LISTED).map((id) => `    ${id}`), ...rest];
}
