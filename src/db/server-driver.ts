import pg from "pg";
import { type Cancellable } from "../kit/read-transaction";
import { queueQueries } from "./query-queue";

/** The `pg` package as TypeORM's `driver` option wants it, whatever its pools hold. */
export type PostgresDriver = Omit<typeof pg, "Pool"> & { readonly Pool: new (options?: pg.PoolConfig) => pg.Pool };

/** The `pg` package for a PostgreSQL server; a statement that runs on a connection of its pools can be cancelled. */
export function createServerDriver(): PostgresDriver {
  return { ...pg, Pool: ServerPool };
}

type EndCallback = () => void;

class ServerPool extends pg.Pool {
  /** Statements are cancelled from a connection apart, which is there when all others are busy; it is opened when first needed. */
  private readonly outside: pg.Pool;

  constructor(options?: pg.PoolConfig) {
    super(options);
    this.outside = new pg.Pool({ ...options, max: 1 });
    this.outside.on("error", () => undefined);
    this.on("connect", (client) => {
      queueQueries(client);
      Object.assign(client, { cancelStatement: () => this.cancel(client) } satisfies Cancellable);
    });
  }

  override end(): Promise<void>;
  override end(callback: EndCallback): void;
  override end(callback?: EndCallback): Promise<void> | void {
    const ended = Promise.all([this.outside.end(), super.end()]).then(() => undefined);
    if (callback === undefined) return ended;
    ended.then(callback, callback);
  }

  /** A server that cannot be asked has no statement to cancel. */
  private async cancel(client: pg.ClientBase): Promise<void> {
    const { processID } = client as unknown as { readonly processID: number };
    await this.outside.query("SELECT pg_cancel_backend($1)", [processID]).catch(() => undefined);
  }
}
