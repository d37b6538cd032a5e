import { type DataSource, type Logger } from "typeorm";

/** What a piece of work gave, and every SQL statement that it sent, in order. */
export interface StatementCount<T> {
  readonly result: T;
  readonly statements: readonly string[];
}

/**
 * Counts the SQL statements that go through a data source while `work` runs, those that begin and end transactions
 * included. Statements of other work on the same data source are counted, too: let nothing else run.
 */
export async function countStatements<T>(dataSource: DataSource, work: () => Promise<T>): Promise<StatementCount<T>> {
  const statements: string[] = [];
  const before = dataSource.logger;
  dataSource.logger = recordInto(statements, before);
  try {
    return { result: await work(), statements };
  } finally {
    dataSource.logger = before;
  }
}

function recordInto(statements: string[], otherwise: Logger): Logger {
  return {
    logQuery: (query: string) => void statements.push(query),
    logQueryError: (...given) => otherwise.logQueryError(...given),
    logQuerySlow: (...given) => otherwise.logQuerySlow(...given),
    logSchemaBuild: (...given) => otherwise.logSchemaBuild(...given),
    logMigration: (...given) => otherwise.logMigration(...given),
    log: (...given) => otherwise.log(...given),
  };
}
