/** Which database this project of jest runs on; jest.config.js sets it. */
export type DatabaseKind = "embedded" | "server";

/** What a whole test run shares: a folder that is removed at its end and, on a server, where databases are made. */
export interface TestRun {
  readonly folder: string;
  /** The server's address and the beginning of the names of our databases there. */
  readonly server?: { readonly url: string; readonly prefix: string };
}

declare const TEST_DATABASE_KIND: DatabaseKind;

/** The kind of database that the test file which calls this runs on. */
export function databaseKind(): DatabaseKind {
  return TEST_DATABASE_KIND;
}

/** Workers inherit the environment of the process that prepared the run. */
export function announceTestRun(kind: DatabaseKind, run: TestRun): void {
  process.env[variableOf(kind)] = JSON.stringify(run);
}

/** What `announceTestRun` announced; throws where nothing did. */
export function getTestRun(kind: DatabaseKind): TestRun {
  const announced = process.env[variableOf(kind)];
  if (announced === undefined)
    throw new Error(`No test run on the ${kind} database was prepared; run the tests with jest.`);
  return JSON.parse(announced) as TestRun;
}

function variableOf(kind: DatabaseKind): string {
  return `HUB_TEST_RUN_${kind.toUpperCase()}`;
}
