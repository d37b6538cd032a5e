import { type Command } from "commander";
import { readConfig } from "../config";
import { serve } from "../main";

export function addServeCommand(program: Command): void {
  program
    .command("serve")
    .description("Serve the hub until Ctrl+C.")
    .action(async () => {
      await serve(readConfig());
    });
}
