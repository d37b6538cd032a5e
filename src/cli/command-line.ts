import { Command, CommanderError } from "commander";
import { ConfigError } from "../config";
import { DatabaseStartError } from "../db/database-errors";
import { BrokenPromisesError } from "../graphql/broken-promises-error";
import { ListenError } from "../http/find-port";
import { OtherBaseError } from "../import/other-base-error";
import { PlanProblemsError } from "../import/plan-problems-error";
import { addAgreementCommand } from "./agreement";
import { addCheckCommand } from "./check";
import { EXIT_STATUS, type ExitStatus, UsageError } from "./exit-status";
import { addExportCommand } from "./export";
import { addImportCommand } from "./import";
import { addRemoveCommand } from "./remove";
import { addSchemaCommand } from "./schema";
import { addServeCommand } from "./serve";

const ENVIRONMENT = `
Environment:
  HOST, PORT             where the hub listens (127.0.0.1, 4000; PORT=0 takes any free port)
  PUBLIC_URL             what addresses in answers begin with (http://HOST:PORT)
  DATABASE_URL           a PostgreSQL server, 15 or later; without it the hub uses its own embedded database
  DATABASE_REPLICA_URLS  servers that answer reads, separated by commas
  HUB_DATA_DIR           the folder of the embedded database (.data), or :memory: for none
  HUB_SEEDS_DIR          the folder of the plans that the hub starts with (seeds)
  HUB_RELEASES_DIR       where the whole dataset is kept, a file for each release (.releases)
  RATE_LIMIT             objects a minute that one address may ask for, or off (3000000)
  TRUST_PROXY            whose word on a caller's address is taken: addresses, or how many proxies (false)
  HUB_LOG_LEVEL          fatal, error, warn, info, debug or silent (error)
  OTEL_EXPORTER_OTLP_ENDPOINT and the others of OpenTelemetry: where traces are sent (nowhere)

Exit status:
  0 done, 1 problems in the data or a failure, 2 wrong usage or configuration`;

/** Failures whose message says all that is of use: no stack is shown. */
const FORESEEN = [DatabaseStartError, ListenError, OtherBaseError, PlanProblemsError, BrokenPromisesError] as const;

/** Runs one command line and returns its exit status; what went wrong is said on standard error. */
export async function runCommandLine(words: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT_STATUS.DONE;
  const program = createProgram((found) => (status = found));
  try {
    await program.parseAsync(words, { from: "user" });
    return status;
  } catch (error) {
    return explain(error);
  }
}

function createProgram(setStatus: (status: ExitStatus) => void): Command {
  const program = new Command("county-plan-hub")
    .description("One GraphQL hub over the social-affairs plans of Taiwan's counties and cities.")
    .addHelpText("after", ENVIRONMENT)
    .showHelpAfterError("(--help says how a command is written)")
    .exitOverride();
  addServeCommand(program);
  addCheckCommand(program, setStatus);
  addImportCommand(program);
  addRemoveCommand(program);
  addExportCommand(program);
  addSchemaCommand(program);
  addAgreementCommand(program);
  return program;
}

/** A person is told in words what to do; only what no one foresaw shows where in the program it happened. */
function explain(error: unknown): ExitStatus {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_STATUS.DONE : EXIT_STATUS.USAGE;
  if (error instanceof UsageError || error instanceof ConfigError) {
    console.error(error.message);
    return EXIT_STATUS.USAGE;
  }
  if (FORESEEN.some((known) => error instanceof known)) {
    console.error((error as Error).message);
    return EXIT_STATUS.PROBLEMS;
  }
  console.error("Something failed that the hub did not foresee:", error);
  return EXIT_STATUS.PROBLEMS;
}
