import { randomBytes } from "node:crypto";
import { Client, escapeIdentifier } from "pg";
import { type DatabaseConfig } from "../../src/db/data-source";
import { type DatabaseStore } from "./database-store";

/** Databases on a server; a template is a database that PostgreSQL copies. */
export function createServerStore(serverUrl: string, prefix: string): DatabaseStore {
  const templateOf = (name: string): string => `${prefix}template_${name}`;
  const create = async (options: string): Promise<DatabaseConfig> => {
    const name = prefix + randomBytes(4).toString("hex");
    await query(serverUrl, `CREATE DATABASE ${escapeIdentifier(name)} ${options}`);
    return { databaseUrl: withDatabase(serverUrl, name), dataDir: ":memory:", replicaUrls: [] };
  };
  return {
    create: () => create("TEMPLATE template0 ENCODING 'UTF8'"),
    keepAsTemplate: async (config, name) => {
      const from = escapeIdentifier(databaseOf(config));
      await query(serverUrl, `ALTER DATABASE ${from} RENAME TO ${escapeIdentifier(templateOf(name))}`);
    },
    hasTemplate: async (name) => (await findDatabases(serverUrl, templateOf(name))).includes(templateOf(name)),
    copyTemplate: (name) => create(`TEMPLATE ${escapeIdentifier(templateOf(name))}`),
    drop: (config) => drop(serverUrl, databaseOf(config)),
  };
}

/** Drops all databases whose names begin so, whoever is connected. */
export async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  for (const name of await findDatabases(serverUrl, prefix)) await drop(serverUrl, name);
}

/** The same server, another database. */
export function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function drop(serverUrl: string, name: string): Promise<void> {
  await query(serverUrl, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}

async function findDatabases(serverUrl: string, prefix: string): Promise<readonly string[]> {
  const rows = await query(serverUrl, "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)", [
    prefix,
  ]);
  return rows.map(({ name }) => name);
}

async function query(serverUrl: string, sql: string, parameters?: unknown[]): Promise<readonly { name: string }[]> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return (await client.query<{ name: string }>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}

function databaseOf({ databaseUrl = "" }: DatabaseConfig): string {
  return new URL(databaseUrl).pathname.slice(1);
}
