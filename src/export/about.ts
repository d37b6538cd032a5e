import { type AskedHub, openSession, type Query } from "../graphql/ask";
import { type Caller } from "../kit/caller";
import { type Table } from "./table";

/** The release that a table is from, as `dataset` of the graph tells it. */
export interface ReleaseFacts {
  readonly release: string;
  /** ISO 8601. */
  readonly publishedAt: string;
  readonly license: string;
  readonly licenseEn: string;
  readonly citeAs: string;
  readonly citeAsEn: string;
}

/** What goes with a table so that it can be understood away from the hub. */
export interface About extends ReleaseFacts {
  readonly table: Table;
  /** The address that gives the table again. */
  readonly address: string;
  /** Which rows were asked for, in words. */
  readonly filter: string;
}

/** The terms of our data; the documents are their agencies'. */
export const LICENSE_URL = "https://creativecommons.org/licenses/by/4.0/";

const RELEASE = `{ dataset { release publishedAt license licenseEn: license(language: EN)
  citeAs citeAsEn: citeAs(language: EN) } }`;

/** Asks the graph for its release. */
export async function readRelease(query: Query): Promise<ReleaseFacts> {
  return (await query<{ dataset: ReleaseFacts }>(RELEASE)).dataset;
}

/** Asks the graph for the release that answers now, and for nothing else. */
export async function askForRelease(hub: AskedHub, caller: Caller): Promise<ReleaseFacts> {
  const session = openSession(hub, caller);
  try {
    return await readRelease(session.query);
  } finally {
    await session.end();
  }
}
