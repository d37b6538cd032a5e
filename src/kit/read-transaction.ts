import { type DataSource, type EntityManager, type QueryRunner } from "typeorm";
import { findOutage } from "./outage";
import { NOWHERE, type TracePlace, traceStatement } from "./trace";

/**
 * One read-only REPEATABLE READ transaction on one connection, opened when first needed, so that no answer mixes two
 * releases. Loaders of one tick ask at once; the connection takes their statements one after another.
 */
export class ReadTransaction {
  private opened: Promise<QueryRunner> | undefined;
  private ended = false;
  /** How many statements it has asked, its own start among them. */
  statements = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly trace: TracePlace = NOWHERE,
  ) {}

  /** The manager whose queries run inside the transaction. Throws after the end. */
  async manager(): Promise<EntityManager> {
    if (this.ended) throw new Error("The request's transaction has ended.");
    this.opened ??= openTransaction(this.dataSource, (text, ask) => {
      this.statements += 1;
      return traceStatement(text, this.trace, ask);
    });
    return (await this.opened).manager;
  }

  /** Ends the transaction and gives the connection back; harmless where none was opened. */
  async end(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    const runner = await this.opened?.catch(() => undefined);
    if (!runner) return;
    try {
      await runner.query("COMMIT");
    } catch (error) {
      // A connection that is lost has ended its transaction.
      if (findOutage(error) !== "DATABASE_UNAVAILABLE") throw error;
    } finally {
      await runner.release();
    }
  }
}

/** How long a statement may take; a server keeps to it, the embedded database cannot be interrupted. */
const STATEMENT_TIMEOUT_MS = 3_000;

const START = `START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = ${String(STATEMENT_TIMEOUT_MS)}`;

/** Lets a statement be asked, and sees it. */
type Watch = (text: string, ask: () => Promise<unknown>) => Promise<unknown>;

async function openTransaction(dataSource: DataSource, watch: Watch): Promise<QueryRunner> {
  const runner = dataSource.createQueryRunner("slave");
  const query = runner.query.bind(runner) as (text: string, ...given: unknown[]) => Promise<unknown>;
  Object.assign(runner, {
    query: (text: string, ...given: unknown[]) => watch(text, () => query(text, ...given)),
  });
  try {
    await runner.query(START);
  } catch (error) {
    await runner.release();
    throw error;
  }
  return runner;
}
