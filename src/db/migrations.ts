import { type MigrationInterface } from "typeorm";
import { Comparing1795600000000 } from "./migrations/1795600000000-comparing";
import { Finding1795700000000 } from "./migrations/1795700000000-finding";
import { FirstSchema1795500000000 } from "./migrations/1795500000000-first-schema";

/** Every migration, the oldest first; a new one is added at the end. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  FirstSchema1795500000000,
  Comparing1795600000000,
  Finding1795700000000,
];
