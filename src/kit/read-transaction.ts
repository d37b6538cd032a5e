import { type DataSource, type EntityManager, type QueryRunner } from "typeorm";
import { findOutage } from "./outage";
import { NOWHERE, type TracePlace, traceStatement } from "./trace";

/**
 * One read-only REPEATABLE READ transaction on one connection, opened when first needed, so that no answer mixes two
 * releases. Loaders of one tick ask at once; the connection takes their statements one after another. Once the signal
 * says that no one waits any more, nothing more is asked, and a statement that runs on a server is cancelled.
 */
export class ReadTransaction {
  private opened: Promise<Opened> | undefined;
  private ending: Promise<void> | undefined;
  /** How many statements it has asked, its own start among them. */
  statements = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly signal?: AbortSignal,
    private readonly trace: TracePlace = NOWHERE,
  ) {}

  /** The manager whose queries run inside the transaction. Throws after the end, and the signal's reason once it was given. */
  async manager(): Promise<EntityManager> {
    this.signal?.throwIfAborted();
    if (this.ending) throw new Error("The request's transaction has ended.");
    this.opened ??= this.open();
    return (await this.opened).runner.manager;
  }

  /** Ends the transaction and gives the connection back; harmless where none was opened. */
  end(): Promise<void> {
    this.signal?.removeEventListener("abort", this.abandon);
    this.ending ??= this.close("COMMIT");
    return this.ending;
  }

  private open(): Promise<Opened> {
    this.signal?.addEventListener("abort", this.abandon);
    return openTransaction(this.dataSource, this.trace, () => {
      this.signal?.throwIfAborted();
      this.statements += 1;
    });
  }

  /** Gives up what is going on; who waits for a statement is told that it was cancelled. */
  private readonly abandon = (): void => {
    // There is no one left to tell of a failure; the pool throws away a connection that does not work.
    this.ending ??= this.close("ROLLBACK").catch(() => undefined);
  };

  private async close(statement: "COMMIT" | "ROLLBACK"): Promise<void> {
    const opened = await this.opened?.catch(() => undefined);
    if (!opened) return;
    const { runner, send } = opened;
    try {
      if (statement === "ROLLBACK") await cancelStatement(runner);
      await send(statement);
    } catch (error) {
      // A connection that is lost has ended its transaction.
      if (findOutage(error) !== "DATABASE_UNAVAILABLE") throw error;
    } finally {
      await runner.release();
    }
  }
}

interface Opened {
  readonly runner: QueryRunner;
  /** Sends a statement whatever the signal says. */
  readonly send: (statement: string) => Promise<unknown>;
}

/** A connection whose running statement can be cancelled: to a server; the embedded database cannot be interrupted. */
export interface Cancellable {
  readonly cancelStatement?: () => Promise<void>;
}

async function cancelStatement(runner: QueryRunner): Promise<void> {
  const connection = (await runner.connect()) as Cancellable;
  await connection.cancelStatement?.();
}

/** How long a statement may take; a server keeps to it, the embedded database cannot be interrupted. */
const STATEMENT_TIMEOUT_MS = 3_000;

const START = `START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = ${String(STATEMENT_TIMEOUT_MS)}`;

/** `watch` is called before each statement, and keeps it back where it throws. */
async function openTransaction(dataSource: DataSource, trace: TracePlace, watch: () => void): Promise<Opened> {
  const runner = dataSource.createQueryRunner("slave");
  const ask = runner.query.bind(runner) as (text: string, ...given: unknown[]) => Promise<unknown>;
  const send = (text: string, ...given: unknown[]): Promise<unknown> =>
    traceStatement(text, trace, () => ask(text, ...given));
  const query = async (text: string, ...given: unknown[]): Promise<unknown> => {
    watch();
    return send(text, ...given);
  };
  Object.assign(runner, { query });
  try {
    await runner.query(START);
  } catch (error) {
    await runner.release();
    throw error;
  }
  return { runner, send };
}
