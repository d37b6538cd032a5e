import "reflect-metadata";
import { readConfig } from "../../src/config";
import { createDataSource } from "../../src/db/data-source";
import { prepareDatabase } from "../../src/db/prepare-database";
import { seedDatabase } from "../../src/import/seed";
import { readVocabulary } from "../../src/import/vocabulary";
import { readProfiles } from "../../src/import/write/write-similarities";
import { countInitiativeHits } from "./initiative-hits";
import { METHODS } from "./similar-methods";

/** `npm run bench:similar`: how well each method finds what people have found, and what the one in use misses. */
async function main(): Promise<void> {
  const { seedsDir } = readConfig();
  const dataSource = createDataSource({ replicaUrls: [], dataDir: ":memory:" });
  await prepareDatabase(dataSource, (opened) => seedDatabase(opened, seedsDir));
  const items = await readProfiles(dataSource.manager);
  await dataSource.destroy();
  const { initiatives } = readVocabulary(seedsDir);
  for (const { name, method } of METHODS) {
    const start = performance.now();
    const { hits, members } = countInitiativeHits(items, initiatives, method);
    const share = ((100 * hits) / members).toFixed(1);
    console.log(`${name.padEnd(32)} ${hits} of ${members} (${share}%) in ${(performance.now() - start).toFixed(0)} ms`);
  }
  const { misses } = countInitiativeHits(items, initiatives, METHODS.at(-1)?.method ?? fail());
  console.log(
    `\nmissed by the one in use:\n${misses.map(({ item, initiative }) => `  ${initiative}: ${item}`).join("\n")}`,
  );
}

function fail(): never {
  throw new Error("no method");
}

void main();
