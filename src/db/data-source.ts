import { DataSource, type DataSourceOptions } from "typeorm";
import { createEmbeddedDriver } from "./embedded-pool";
import { entities } from "./entities";
import { migrations } from "./migrations";
import { createServerDriver } from "./server-driver";

/** Which database to use; the hub's configuration has these fields. */
export interface DatabaseConfig {
  /** A PostgreSQL server; without it the embedded database of `dataDir` is used. */
  readonly databaseUrl?: string;
  /** Servers that follow `databaseUrl`'s and answer reads in its place. */
  readonly replicaUrls: readonly string[];
  /** The embedded database's folder, or `:memory:`. */
  readonly dataDir: string;
}

type PostgresOptions = Extract<DataSourceOptions, { type: "postgres" }>;

/** How long a query waits for a connection: a server should have one soon, the embedded database has one in all. */
const SERVER_WAIT_MS = 5_000;
const EMBEDDED_WAIT_MS = 30_000;

const POOL_SIZE = 10;

/** A data source that is not yet connected, over a server or over the embedded database; the same code runs on both. */
export function createDataSource(config: DatabaseConfig): DataSource {
  return new DataSource({
    type: "postgres",
    entities: [...entities],
    migrations: [...migrations],
    synchronize: false,
    installExtensions: false,
    parseInt8: true,
    ...(config.databaseUrl === undefined ? embeddedOptions(config.dataDir) : serverOptions(config.databaseUrl, config)),
  });
}

/** Whether the data source speaks to a server, which other processes may use at the same time. */
export function usesServer(dataSource: DataSource): boolean {
  return serverUrlOf(dataSource) !== undefined;
}

/** The address of the server that takes writes; none for the embedded database. */
export function serverUrlOf(dataSource: DataSource): string | undefined {
  const { options } = dataSource;
  if (options.type !== "postgres") return undefined;
  return options.replication?.master.url ?? options.url;
}

/** The folder of an embedded database, or `:memory:`; none where the data source speaks to a server. */
export function dataFolderOf({ options }: DataSource): string | undefined {
  const extra = (options.type === "postgres" ? options.extra : undefined) as { dataDir?: string } | undefined;
  return extra?.dataDir;
}

function embeddedOptions(dataDir: string): Partial<PostgresOptions> {
  return {
    driver: createEmbeddedDriver(dataDir),
    database: "postgres",
    connectTimeoutMS: EMBEDDED_WAIT_MS,
    extra: { dataDir },
  };
}

function serverOptions(url: string, { replicaUrls }: DatabaseConfig): Partial<PostgresOptions> {
  const options = {
    driver: createServerDriver(),
    applicationName: "county-plan-hub",
    poolSize: POOL_SIZE,
    connectTimeoutMS: SERVER_WAIT_MS,
  };
  if (replicaUrls.length === 0) return { ...options, url };
  return { ...options, replication: { master: { url }, slaves: replicaUrls.map((replica) => ({ url: replica })) } };
}
