import { type About } from "./about";
import { type Presentation, type PresentationParameter } from "./presentation";
import { type Cell, type Column } from "./table";

/** A table that is being read: its columns, and its rows page by page. */
export interface Reading {
  readonly columns: readonly Column[];
  readonly pages: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** A form in which tables are downloaded. */
export interface Format {
  /** As in the address: /v1/plans.<name>. */
  readonly name: string;
  readonly mediaType: string;
  /** What it is and for whom, in English; ends in a full stop. */
  readonly description: string;
  /** The parameters that it takes beside those of all tables. */
  readonly parameters: readonly PresentationParameter[];
  /** How many rows it can hold; without a bound where left out. */
  readonly mostRows?: number;
  /** Writes the table as its rows come. */
  readonly write: (reading: Reading, about: About, presentation: Presentation) => AsyncIterable<string | Uint8Array>;
}
