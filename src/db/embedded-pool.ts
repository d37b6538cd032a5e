import pg from "pg";
import { type EmbeddedDatabase, openEmbeddedDatabase } from "./embedded-database";
import { queueQueries } from "./query-queue";
import { type PostgresDriver } from "./server-driver";

type ConnectCallback = (error: Error | undefined, client: pg.PoolClient | undefined, done: () => void) => void;

/**
 * The `pg` package over the embedded database of a data folder (or `:memory:`). A pool opens the database when first
 * connected and closes it in `end()`. There is one connection: whoever asks for a second waits for the first.
 */
export function createEmbeddedDriver(dataDir: string): PostgresDriver {
  class Pool extends EmbeddedPool {
    constructor(options?: pg.PoolConfig) {
      super(dataDir, options);
    }
  }
  return { ...pg, Pool };
}

class EmbeddedPool extends pg.Pool {
  private opening: Promise<EmbeddedDatabase> | undefined;

  constructor(
    private readonly dataDir: string,
    options?: pg.PoolConfig,
  ) {
    super({ ...options, max: 1, idleTimeoutMillis: 0, ssl: false, onConnect });
    this.on("connect", queueQueries);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | void {
    const connected = this.open().then((database) => {
      const panic = database.panic();
      if (panic) throw panic;
      return super.connect();
    });
    if (callback === undefined) return connected;
    connected.then(
      (client) => callback(undefined, client, client.release),
      (error: Error) => callback(error, undefined, () => undefined),
    );
  }

  override end(): Promise<void>;
  override end(callback: (error?: Error) => void): void;
  override end(callback?: (error?: Error) => void): Promise<void> | void {
    const ended = super.end().then(() => this.close());
    if (callback === undefined) return ended;
    ended.then(() => callback(), callback);
  }

  private open(): Promise<EmbeddedDatabase> {
    this.opening ??= openEmbeddedDatabase(this.dataDir).then((database) => {
      Object.assign(this.options, { connection: database.connection });
      return database;
    });
    return this.opening;
  }

  /** A database that did not open needs no closing; its error went to whoever wanted to connect. */
  private async close(): Promise<void> {
    const database = await this.opening?.catch(() => undefined);
    await database?.close();
  }
}

/** The pool waits for what the hook returns, which its types do not say. */
const onConnect = resetSession as (client: pg.ClientBase) => void;

/** On a server a dropped connection takes its transaction along; here the next client would inherit it. */
async function resetSession(client: pg.ClientBase): Promise<void> {
  await client.query("ROLLBACK");
  await client.query("DISCARD ALL");
}
