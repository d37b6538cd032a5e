import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { type CitedThing } from "../cited-thing";
import { buildCslRecord, type CslRecord } from "../csl-record";
import { type CiteStyle } from "../style";

const { format: settings } = plugins.config.get("@bibtex");
/** Else every Chinese character is dropped. */
settings.asciiOnly = false;
/** Our ids are unique; without their points and hyphens 2-1 and 21 would be one key. */
settings.useIdAsLabel = true;
settings.checkLabel = false;

/** BibTeX in UTF-8. */
export const bibtex: CiteStyle = {
  name: "bibtex",
  mediaType: "application/x-bibtex",
  description: "BibTeX in UTF-8, for LaTeX (XeLaTeX or LuaLaTeX, which set Chinese).",
  write: (thing) => {
    const [entry] = plugins.output.format("bibtex", [buildBibtexRecord(thing)], { format: "object" });
    if (!entry) throw new Error("no BibTeX entry was made");
    const { year = "n.d.", month: _month, ...fields } = entry.properties;
    return writeEntry(TYPES[entry.type] ?? entry.type, entry.label, { ...fields, year });
  },
};

/** The library makes a part of a work an @inbook, whose title is the whole book's. */
const TYPES: Readonly<Record<string, string>> = { inbook: "incollection" };

/** BibTeX says "Technical report" where a report's type is left out; it has no fields for a version or a language. */
function buildBibtexRecord(thing: CitedThing): object {
  const { version: _version, language: _language, URL, id, ...record } = buildCslRecord(thing);
  return { ...escapeTexts(record), id, URL, ...(record.type === "report" && { genre: REPORTS[thing.kind] }) };
}

const REPORTS: Readonly<Record<string, string>> = { plan: "Plan", document: "Document" };

/** With `asciiOnly` off the library escapes nothing: a percent sign would hide the rest of its line. */
function escapeTexts({ author, ...record }: Omit<CslRecord, "version" | "language" | "URL" | "id">): object {
  const texts = Object.entries(record).map(([name, value]) => [
    name,
    typeof value === "string" && name !== "type" ? escape(value) : value,
  ]);
  return { ...Object.fromEntries(texts), author: author.map(({ literal }) => ({ literal: escape(literal) })) };
}

const SPELLED: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escape(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (character) => SPELLED[character] ?? `\\${character}`);
}

function writeEntry(type: string, label: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${label},\n${lines.join("")}}\n`;
}
