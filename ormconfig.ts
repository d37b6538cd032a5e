import "reflect-metadata";
import { readConfig } from "./src/config";
import { createDataSource } from "./src/db/data-source";

/** What the TypeORM command line works on: the database that the hub would use. */
export const dataSource = createDataSource(readConfig());
