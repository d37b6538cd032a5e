import { prepareDatabase } from "../../src/db/prepare-database";
import { seedDatabase } from "../../src/import/seed";
import { type DatabaseTemplate } from "../support/test-database";
import { SEEDS } from "./seed-plan-texts";
import { makeSeedFolder } from "./seed-folder";
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

/** The two smallest plans of seeds/, Miaoli's and Yunlin's, with the whole vocabulary. */
export const smallDatabase: DatabaseTemplate = {
  name: "small_seeds_for_import",
  build: async (dataSource) => {
    const below = await mkdtemp(join(tmpdir(), "county-plan-hub-seeds-"));
    const { path } = await makeSeedFolder(below, "seeds", ["miaoli", "yunlin"]);
    await prepareDatabase(dataSource, (opened) => seedDatabase(opened, path));
    await rm(below, { recursive: true });
  },
};
