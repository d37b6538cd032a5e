import { type HubContext } from "../../kit/context";
import { tidyWhiteSpace, withoutWhiteSpace } from "../../kit/white-space";
import { Citation } from "./citation.entity";
import { loadText } from "./document.queries";
import { printedAt, rangesOf } from "./text-run.places";
import { Section } from "./section.entity";
import { TextRun } from "./text-run.entity";

/** A citation of some characters of a run: its id says where the words stand, so that the same words have the same id. */
export function citeRun(run: TextRun, sections: readonly Section[], start: number, end: number): Citation {
  const ranges = rangesOf(run.places, start, end);
  const [first, last] = [ranges[0], ranges.at(-1)];
  const startLine = first?.line ?? 1;
  const section = sections.findLast((candidate) => candidate.startLine <= startLine) ?? sections[0];
  const reading = run.text.slice(start, end);
  const isOneRun = ranges.every(({ line }, index) => index === 0 || line === (ranges[index - 1]?.line ?? 0) + 1);
  return Object.assign(new Citation(), {
    id: `${run.documentId}~words.${String(run.position)}.${String(start)}-${String(end)}~1`,
    documentId: run.documentId,
    subjectType: "Section",
    subjectId: section?.id ?? "",
    partId: null,
    field: "text",
    position: 0,
    rank: 0,
    sectionId: section?.id ?? "",
    startLine,
    endLine: last?.line ?? startLine,
    page: null,
    quote: reading,
    reading,
    ranges,
    check: isOneRun && run.position === 0 ? "EXACT" : "CELL",
    corrections: [],
  });
}

/** The citation with an id that `citeRun` gave; null where the document has no such place. */
export async function loadPlace(context: HubContext, id: string): Promise<Citation | null> {
  const [, documentId, position, start, end] = /^(.+)~words\.(\d{1,7})\.(\d{1,9})-(\d{1,9})~1$/u.exec(id) ?? [];
  if (documentId === undefined) return null;
  const manager = await context.manager();
  const run = await manager.findOneBy(TextRun, { documentId, position: Number(position) });
  if (!run || Number(end) > run.text.length || Number(start) >= Number(end)) return null;
  const sections = await manager.find(Section, { where: { documentId }, order: { rank: "ASC" } });
  const citation = citeRun(run, sections, Number(start), Number(end));
  await addPrint(context, [citation]);
  return citation;
}

/** Adds how each place is printed, and the corrections that its reading leans on. */
export async function addPrint(context: HubContext, citations: readonly Citation[]): Promise<void> {
  const documents = [...new Set(citations.map(({ documentId }) => documentId))];
  const read = await Promise.all(documents.map((id) => loadText(context, id)));
  const texts = new Map(documents.map((id, index) => [id, (read[index] ?? "").split("\n")]));
  const manager = await context.manager();
  const corrected = await manager
    .createQueryBuilder(Citation, "citation")
    .where("citation.document_id = ANY(:documents)", { documents })
    .andWhere("citation.subject_type = 'Section' AND citation.check_kind = 'CORRECTED'")
    .getMany();
  for (const citation of citations) {
    const lines = texts.get(citation.documentId) ?? [];
    citation.quote = tidyWhiteSpace(citation.ranges.map((range) => printedAt(lines, range)).join(""));
    if (withoutWhiteSpace(citation.quote) === withoutWhiteSpace(citation.reading)) continue;
    const own = corrected.filter(({ documentId }) => documentId === citation.documentId);
    const meant = own
      .flatMap(({ corrections }) => corrections)
      .filter(({ line }) => citation.ranges.some((range) => range.line === line));
    Object.assign(citation, { check: "CORRECTED", corrections: distinct(meant) });
  }
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
