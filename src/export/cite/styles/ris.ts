import { plugins } from "@citation-js/core";
import "@citation-js/plugin-ris";
import { type CitedThing } from "../cited-thing";
import { buildCslRecord, type CslRecord } from "../csl-record";
import { type CiteStyle } from "../style";

/** RIS in UTF-8. */
export const ris: CiteStyle = {
  name: "ris",
  mediaType: "application/x-research-info-systems",
  description: "RIS in UTF-8, for EndNote, Zotero, Mendeley and most library catalogues.",
  write: (thing) => {
    const record = buildCslRecord(thing);
    const [tags] = plugins.output.format("ris", [buildRisRecord(thing, record)], { format: "object" });
    if (!tags) throw new Error("no RIS record was made");
    return writeTags({
      ...tags,
      TY: TYPES[thing.kind],
      DA: thing.kind === "release" ? `${thing.release.publishedAt.replaceAll("-", "/")}/` : [],
      ID: record.id,
      ET: `Release ${record.version}`,
    });
  },
};

/** A plan is a government document, which CSL does not know. */
const TYPES = { item: "CHAP", plan: "GOVDOC", document: "GOVDOC", release: "DATA" } as const;

/**
 * RIS takes what stands behind a comma for a first name, and the English names of agencies have commas. A letter's number
 * would become an ISSN; the note has it.
 */
function buildRisRecord({ kind, authors }: CitedThing, { number: _number, ...record }: CslRecord): object {
  return { ...record, author: authors.map(({ zh, en }) => ({ literal: kind === "release" ? en : zh })) };
}

/** The library's own text breaks lines inside words and addresses, and cuts ids after 20 characters. */
function writeTags({ TY, ...tags }: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries({ TY, ...tags }).flatMap(([tag, value = []]) =>
    [value].flat().map((text) => `${tag}  - ${text}\n`),
  );
  return `${lines.join("")}ER  - \n`;
}
