import { type Command } from "commander";
import { readConfig } from "../config";
import { writeAlone } from "../db/write-lock";
import { removePlan } from "../import/import-plans";
import { UsageError } from "./exit-status";
import { openDatabase } from "./open-database";

export function addRemoveCommand(program: Command): void {
  program
    .command("remove")
    .description("Take an imported plan out of the hub's database.")
    .argument("<plan>", "the plan's id, as in /plans/<id>")
    .action(async (planId: string) => {
      const config = readConfig();
      const outcome = await openDatabase(config, (dataSource) =>
        writeAlone(dataSource, (manager) => removePlan(manager, config.seedsDir, planId)),
      );
      if (outcome === "unknown") throw new UsageError(`The hub holds no plan "${planId}".`);
      if (outcome === "seeded") {
        throw new UsageError(
          `"${planId}" stands in the seeds and would come back at the next start; remove its folder there.`,
        );
      }
      console.log(`${planId} is removed.`);
    });
}
