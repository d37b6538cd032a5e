import type pg from "pg";

type Query = (...given: readonly unknown[]) => unknown;

/**
 * Lets a client take a query while another runs, one after the other: all queries of a request share one transaction
 * and so one connection. The `pg` package still does this by itself, warns of it, and will not do it in version 9.
 */
export function queueQueries(client: pg.ClientBase): void {
  const queued = client as unknown as { query: Query };
  const send = queued.query.bind(client);
  let last: Promise<unknown> = Promise.resolve();
  queued.query = (...given) => {
    if (given.some((argument) => typeof argument === "function")) return send(...given);
    const result = last.then(() => send(...given));
    last = result.catch(() => undefined);
    return result;
  };
}
