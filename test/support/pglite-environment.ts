import * as pglite from "@electric-sql/pglite";
import { TestEnvironment } from "jest-environment-node";

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

  override async teardown(): Promise<void> {
    for (const database of this.opened) {
      if (!database.closed) await database.close();
    }
    await super.teardown();
  }
}

export = PgliteEnvironment;
