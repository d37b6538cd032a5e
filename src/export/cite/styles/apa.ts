import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import { type CitedThing } from "../cited-thing";
import { buildCslRecord, describePlaces } from "../csl-record";
import { type CiteStyle } from "../style";

/** APA, 7th edition. */
export const apa: CiteStyle = {
  name: "apa",
  mediaType: "text/plain",
  description: "One line in the style of the American Psychological Association, 7th edition.",
  write: (thing) =>
    `${plugins.output
      .format("bibliography", [buildApaRecord(thing)], { template: "apa", lang: "en-US", format: "text" })
      .trim()}\n`,
};

/**
 * The record as the style prints it. It takes a release's name for a range ("Versions …") and writes "pp." before any
 * place, so both go where an edition stands, which it prints as it is. Without a date it says "Retrieved", which is for
 * texts that change; a release does not. A publisher who is the author is left out.
 */
function buildApaRecord(thing: CitedThing): object {
  const { version, publisher, ...record } = buildCslRecord(thing);
  return {
    ...record,
    issued: record.issued ?? { literal: "n.d." },
    edition: [`Release ${version}`, describePlaces(thing.places)].filter(Boolean).join(", "),
    ...(record.author.every(({ literal }) => literal !== publisher) && { publisher }),
  };
}
