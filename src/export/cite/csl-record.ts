import { type BothNames, type CitedThing, HUB, type Place, withoutFullStop } from "./cited-thing";
import { writeLines } from "./line-runs";

/** What we say of a cited thing in CSL-JSON 1.0.2 (citationstyles.org); the other English styles are made from it. */
export interface CslRecord {
  readonly id: string;
  readonly type: "chapter" | "report" | "dataset";
  readonly title: string;
  readonly "container-title"?: string;
  readonly author: readonly { readonly literal: string }[];
  /** Left out where the plan states no year. */
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  /** The number of the official letter (發文字號). */
  readonly number?: string;
  readonly publisher: string;
  readonly version: string;
  readonly URL: string;
  readonly language?: string;
  readonly note: string;
}

const TYPES = { item: "chapter", plan: "report", document: "report", release: "dataset" } as const;

/**
 * The record of a cited thing. An item is a part of its plan. Titles are the documents' own with our English in square
 * brackets, as APA writes the titles of works in other languages. The publisher is the hub, which holds the text. CSL
 * has no field for lines, so they stand in the note.
 */
export function buildCslRecord(thing: CitedThing): CslRecord {
  const title = thing.kind === "release" ? thing.title.en : bracketEnglish(thing.title);
  return {
    id: thing.kind === "release" ? `county-plan-hub-${thing.id}` : thing.id,
    type: TYPES[thing.kind],
    ...(thing.item ? { title: bracketEnglish(thing.item.title), "container-title": title } : { title }),
    author: thing.authors.map(({ en }) => ({ literal: en })),
    ...dateOf(thing),
    ...numberOf(thing),
    publisher: HUB.en,
    version: thing.release.id,
    URL: thing.url,
    ...(thing.kind !== "release" && { language: "zh-TW" }),
    note: writeNote(thing),
  };
}

/** The lines of an item or a document: `lines 21, 23–25`; undefined for what is cited whole. */
export function describePlaces(places: readonly Place[]): string | undefined {
  return places.length === 0 ? undefined : places.map(describePlace).join("; ");
}

function describePlace({ document, lines }: Place): string {
  const single = lines.length === 1 && lines[0]?.startLine === lines[0]?.endLine;
  const written = `${single ? "line" : "lines"} ${writeLines(lines, ", ")}`;
  return document ? `${bracketEnglish(document)}, ${written}` : written;
}

function bracketEnglish({ zh, en }: BothNames): string {
  const [title, translation] = [withoutFullStop(zh), withoutFullStop(en)];
  return title === translation ? title : `${title} [${translation}]`;
}

function dateOf({ kind, year, release }: CitedThing): Pick<CslRecord, "issued"> {
  if (kind === "release") return { issued: { "date-parts": [release.publishedAt.split("-").map(Number)] } };
  return year === null ? {} : { issued: { "date-parts": [[year]] } };
}

function numberOf({ kind, letter }: CitedThing): Pick<CslRecord, "number"> {
  return kind === "plan" && letter?.number ? { number: letter.number } : {};
}

const RIGHTS = "The hub's data: CC BY 4.0; the documents are their agencies'.";

function writeNote(thing: CitedThing): string {
  const { kind, authors, year, item, letter, places, sha256, release } = thing;
  if (kind === "release") return `Release ${release.id} of ${release.publishedAt}. ${RIGHTS}`;
  const lines = describePlaces(places);
  const sentences = [
    `Agency: ${authors.map(({ zh }) => zh).join(", ")}.`,
    item?.number && `Printed number: ${item.number}.`,
    `${lines ? `${capitalize(lines)} of the text` : "Text"} held by ${HUB.en}, release ${release.id} of ${release.publishedAt}.`,
    sha256 && `SHA-256 of the text: ${sha256}.`,
    describeLetter(letter),
    year === null ? "The plan states no year." : "The year is the first that the plan is for.",
    "English names and titles are the hub's unofficial translations.",
  ];
  return sentences.filter(Boolean).join(" ");
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function describeLetter(letter: CitedThing["letter"]): string | undefined {
  if (!letter) return undefined;
  return `Issued${letter.issuedOn ? ` on ${letter.issuedOn}` : ""}${letter.number ? ` as ${letter.number}` : ""}.`;
}
