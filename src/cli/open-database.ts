import { type DataSource } from "typeorm";
import { type Config } from "../config";
import { createDataSource } from "../db/data-source";
import { explainDatabaseError } from "../db/explain-database-error";
import { prepareDatabase } from "../db/prepare-database";
import { seedDatabase } from "../import/seed";

/** Opens the hub's database as a start does (migrations, seeds), lets `work` use it, and closes it; throws as a start does. */
export async function openDatabase<Result>(
  config: Config,
  work: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const dataSource = createDataSource(config);
  await prepareDatabase(dataSource, (opened) => seedDatabase(opened, config.seedsDir));
  try {
    return await work(dataSource);
  } catch (error) {
    throw explainDatabaseError(error, dataSource);
  } finally {
    await dataSource.destroy();
  }
}
