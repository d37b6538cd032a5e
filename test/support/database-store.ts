import { type DatabaseConfig } from "../../src/db/data-source";

/** Makes databases for tests, on the one kind of database or the other. */
export interface DatabaseStore {
  /** Makes a database without a table. */
  create(): Promise<DatabaseConfig>;
  /** Keeps a database, which nobody has open, as the template of that name; it is no database any more. */
  keepAsTemplate(config: DatabaseConfig, name: string): Promise<void>;
  hasTemplate(name: string): Promise<boolean>;
  copyTemplate(name: string): Promise<DatabaseConfig>;
  drop(config: DatabaseConfig): Promise<void>;
}
