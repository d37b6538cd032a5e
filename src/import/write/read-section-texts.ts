import type { EntityManager } from "typeorm";
import { foldedWords } from "../../kit/fold-words";
import { type RunPlace } from "../../modules/document/text-run.entity";
import { type TextRange } from "../../modules/document/document.types";
import { type SearchText } from "./read-search-texts";

interface SectionRow {
  readonly id: string;
  readonly documentId: string;
  readonly planId: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly start: number;
  readonly context: readonly string[];
  readonly place: number;
}

interface RunRow {
  readonly documentId: string;
  readonly text: string;
  readonly places: readonly RunPlace[];
}

/** Sections, for the words that no item quotes; `more` has all their words. */
export async function readSectionTexts(manager: EntityManager): Promise<SearchText[]> {
  const sections = await manager.query<SectionRow[]>(`
    SELECT section.id, section.document_id AS "documentId", plan.id AS "planId", section.heading_zh AS zh, section.heading_en AS en,
      section.start_line AS start, ARRAY[county.name_zh, county.name_en] || county.aliases AS context,
      row_number() OVER (ORDER BY plan.rank, section.rank)::integer - 1 AS place
    FROM section
      JOIN plan ON plan.id = (SELECT plan_id FROM plan_document WHERE plan_document.document_id = section.document_id ORDER BY plan_id LIMIT 1)
      JOIN county ON county.code = plan.county_code
    ORDER BY section.document_id, section.start_line`);
  const runs = await manager.query<RunRow[]>(
    `SELECT document_id AS "documentId", text, places FROM text_run ORDER BY document_id, position`,
  );
  const quoted = await manager.query<{ documentId: string; ranges: TextRange[] }[]>(
    `SELECT document_id AS "documentId", ranges FROM citation WHERE subject_type IN ('StrategicGoal', 'Program', 'Indicator')`,
  );
  const documents = new Set(sections.map(({ documentId }) => documentId));
  return [...documents].flatMap((documentId) => {
    const own = sections.filter((section) => section.documentId === documentId);
    const pieces = cutRuns(
      own,
      runs.filter((run) => run.documentId === documentId),
      quoted.filter((citation) => citation.documentId === documentId).flatMap(({ ranges }) => ranges),
    );
    return own.flatMap((section) => toText(section, pieces.get(section.id) ?? []));
  });
}

/** Text of one section that an item quotes or none does. */
interface Piece {
  readonly isQuoted: boolean;
  readonly text: string;
}

function toText({ id, planId, zh, en, context, place }: SectionRow, pieces: readonly Piece[]): SearchText[] {
  const words = pieces.filter(({ isQuoted }) => !isQuoted).map(({ text }) => text);
  const all = pieces.map(({ text }) => text).join("");
  if (all.trim() === "") return [];
  // A heading that is an item's title is the item's to show.
  const isOwn = zh !== null && words.some((text) => foldedWords(text).includes(foldedWords(zh)));
  return [
    {
      id,
      kind: "SECTION",
      planId,
      zh: isOwn ? zh : "",
      en: isOwn ? (en ?? "") : "",
      words,
      more: [all],
      keywords: [],
      context,
      place,
    },
  ];
}

/** The runs cut where a section begins, and where an item's words begin or end. */
function cutRuns(
  sections: readonly SectionRow[],
  runs: readonly RunRow[],
  quoted: readonly TextRange[],
): ReadonlyMap<string, Piece[]> {
  const rangesByLine = new Map<number, TextRange[]>();
  for (const range of quoted) rangesByLine.set(range.line, [...(rangesByLine.get(range.line) ?? []), range]);
  const isQuoted = (line: number, at: number): boolean =>
    (rangesByLine.get(line) ?? []).some(({ start, end }) => at >= start && at < end);
  const pieces = new Map<string, { isQuoted: boolean; text: string }[]>();
  for (const { text, places } of runs) {
    let open: { section: string; isQuoted: boolean; text: string } | undefined;
    let read = 0;
    for (const place of places) {
      const section = sections.findLast(({ start }) => start <= place.line)?.id ?? sections[0]?.id ?? "";
      for (let index = 0; index < place.length; index += 1) {
        const at = place.at + index;
        const state = isQuoted(place.line, place.start + (place.end === undefined ? index : 0));
        if (open?.section !== section || open.isQuoted !== state) {
          open = { section, isQuoted: state, text: "" };
          const list = pieces.get(section) ?? [];
          list.push(open);
          pieces.set(section, list);
        }
        open.text += text.slice(read, at + 1);
        read = at + 1;
      }
    }
  }
  return pieces;
}
