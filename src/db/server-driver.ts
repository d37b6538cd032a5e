import pg from "pg";
import { queueQueries } from "./query-queue";

/** The `pg` package as TypeORM's `driver` option wants it, whatever its pools hold. */
export type PostgresDriver = Omit<typeof pg, "Pool"> & { readonly Pool: new (options?: pg.PoolConfig) => pg.Pool };

/** The `pg` package for a PostgreSQL server. */
export function createServerDriver(): PostgresDriver {
  return { ...pg, Pool: ServerPool };
}

class ServerPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super(options);
    this.on("connect", queueQueries);
  }
}
