import { prepareDatabase } from "../../src/db/prepare-database";
import { seedDatabase } from "../../src/import/seed";
import { type DatabaseTemplate } from "../support/test-database";
import { SEEDS } from "./seed-plan-texts";
import { makeSeedFolder, type SeedFolder } from "./seed-folder";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** All five plans of seeds/, as a first start writes them. */
export const seededDatabase: DatabaseTemplate = {
  name: "seeds_for_import",
  build: async (dataSource) => {
    await prepareDatabase(dataSource, (opened) => seedDatabase(opened, SEEDS));
  },
};

/** The seeds of the small database in a folder below another one. */
export function makeSmallSeeds(below: string): Promise<SeedFolder> {
  return makeSeedFolder(below, "seeds", ["miaoli", "yunlin"]);
}

/** The two smallest plans of seeds/, Miaoli's and Yunlin's. */
export const smallDatabase: DatabaseTemplate = {
  name: "small_seeds_for_import",
  build: async (dataSource) => {
    const below = await mkdtemp(join(tmpdir(), "county-plan-hub-seeds-"));
    const { path } = await makeSmallSeeds(below);
    await prepareDatabase(dataSource, (opened) => seedDatabase(opened, path));
    await rm(below, { recursive: true });
  },
};
