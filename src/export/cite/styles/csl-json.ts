import { buildCslRecord } from "../csl-record";
import { type CiteStyle } from "../style";

/** CSL-JSON, the record that reference managers read and from which any CSL style can be made. */
export const cslJson: CiteStyle = {
  name: "csl-json",
  mediaType: "application/vnd.citationstyles.csl+json",
  description: "CSL-JSON, for Zotero, Pandoc and every other program that knows the Citation Style Language.",
  write: (thing) => `${JSON.stringify([buildCslRecord(thing)], null, 2)}\n`,
};
