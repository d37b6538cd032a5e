import { type DataSource, type EntityManager } from "typeorm";
import { type Caller } from "./caller";
import { LoaderCache } from "./loader-cache";
import { type Observed } from "./observed";
import { ReadTransaction } from "./read-transaction";
import { findPlace, type TracePlace } from "./trace";

/** What one request carries from resolver to resolver. */
export interface HubContext {
  /** Names the request in the log and in masked errors. */
  readonly requestId: string;
  /** The address with which addresses in answers begin, without a slash at its end. */
  readonly publicUrl: string;
  readonly loaders: LoaderCache;
  readonly observed: Observed;
  readonly trace: TracePlace;
  readonly admit?: Caller["admit"];
  /** The one read-only transaction of the request, opened at the first call. */
  manager(): Promise<EntityManager>;
  /** Ends the transaction; to be called once the answer is complete. */
  release(): Promise<void>;
}

/** What a request brings along. */
export interface RequestDetails extends Caller {
  readonly publicUrl: string;
}

/** The context of one request. Nothing is asked of the database until a resolver needs it. */
export function createContext(dataSource: DataSource, request: RequestDetails): HubContext {
  const trace = findPlace();
  const transaction = new ReadTransaction(dataSource, request.signal, trace);
  const observed: Observed = {};
  return {
    requestId: request.requestId,
    publicUrl: request.publicUrl.replace(/(?<!\/)\/+$/, ""),
    loaders: new LoaderCache(),
    observed,
    trace,
    admit: request.admit,
    manager: () => transaction.manager(),
    release: async () => {
      observed.statements = transaction.statements;
      await transaction.end();
    },
  };
}
