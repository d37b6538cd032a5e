import { type Command } from "commander";
import { readConfig } from "../config";
import { measureAgreement } from "../import/coding/agreement";
import { formatAgreement } from "../import/coding/format-agreement";
import { readCodings } from "../import/coding/read-codings";

export function addAgreementCommand(program: Command): void {
  program
    .command("agreement")
    .description("Say how far the seeds' two codings agree: Cohen's kappa, and what was confused.")
    .action(() => {
      const { first, second } = readCodings(readConfig().seedsDir);
      console.log(formatAgreement(measureAgreement(first, second)));
    });
}
