import * as pglite from "@electric-sql/pglite";
import { TestEnvironment } from "jest-environment-node";
import { KNOWN_GAPS } from "./known-gaps";

/** Where a test file finds the package that was loaded outside its VM; see pglite-outside.js. */
const OUTSIDE = Symbol.for("county-plan-hub.pglite");

/**
 * The Node environment with PGlite loaded outside jest's VM, in which it cannot load its parts ("A dynamic import
 * callback was invoked without --experimental-vm-modules"). What a test file leaves open is closed when it ends, for an
 * open PGlite keeps its process alive.
 */
class PgliteEnvironment extends TestEnvironment {
  private readonly opened: pglite.PGlite[] = [];

  override async setup(): Promise<void> {
    await super.setup();
    const { opened } = this;
    const PGlite = {
      create: async (dataDir?: string): Promise<pglite.PGlite> => {
        const database = await pglite.PGlite.create(dataDir);
        opened.push(database);
        return database;
      },
    };
    Object.assign(this.global, { [OUTSIDE]: { ...pglite, PGlite } });
  }

  /** A test of a known gap must fail; once its gap is closed it fails the run until it is taken off the list. */
  handleTestEvent({ name, test }: { readonly name: string; readonly test?: TestEntry }): void {
    if (name === "test_start" && test && KNOWN_GAPS.has(fullName(test))) test.failing = true;
  }

  override async teardown(): Promise<void> {
    for (const database of this.opened) {
      if (!database.closed) await database.close();
    }
    await super.teardown();
  }
}

/** What jest tells of a test that begins. */
interface TestEntry {
  readonly name: string;
  readonly parent: Block;
  failing?: boolean;
}

interface Block {
  readonly name: string;
  readonly parent?: Block;
}

function fullName({ name, parent }: TestEntry): string {
  const above: string[] = [];
  for (let block: Block | undefined = parent; block?.parent; block = block.parent) above.unshift(block.name);
  return [...above, name].join(" › ");
}

export = PgliteEnvironment;
