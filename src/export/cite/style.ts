import { type CitedThing } from "./cited-thing";

/** A style in which things are cited. */
export interface CiteStyle {
  /** As in the address: ?style=<name>. */
  readonly name: string;
  readonly mediaType: string;
  /** What it is and for whom, in English; ends in a full stop. */
  readonly description: string;
  /** The citation, ending with an end of line. */
  readonly write: (thing: CitedThing) => string;
}
