import { type HubContext } from "../../kit/context";
import { loadBy } from "../../kit/loaders";
import { Citation } from "../document/citation.entity";
import { loadText } from "../document/document.queries";
import { Section } from "../document/section.entity";
import { printedAt } from "../document/text-run.places";
import { type Passage } from "./search.highlights";
import { type SearchKind } from "./search.types";

/** A passage with the citation that proves it, where one does. */
export interface CitedPassage extends Passage {
  readonly citation: Citation | null;
}

interface NameRow {
  readonly id: string;
  readonly field: string;
  readonly text: string;
}

/** All texts by which something can be found: its names in both languages, and what its citations quote. */
export async function loadPassages(context: HubContext, kind: SearchKind, id: string): Promise<CitedPassage[]> {
  if (kind === "SECTION") return sectionPassages(context, id);
  const [cited, names] = await Promise.all([citedPassages(context, id), loadNames(context, id)]);
  return [...cited, ...names.map(({ field, text }) => ({ field, text, line: null, citation: null }))];
}

async function sectionPassages(context: HubContext, id: string): Promise<CitedPassage[]> {
  const section = await loadBy(context, Section, "id", id);
  if (!section) return [];
  const text = await loadText(context, section.documentId);
  const [citation] = await loadCitations(context, id);
  const lines = text.split("\n").slice(section.startLine - 1, section.endLine);
  const heading =
    section.headingEn === null ? [] : [{ field: "heading", text: section.headingEn, line: null, citation: null }];
  return [{ field: "text", text: lines.join("\n"), line: section.startLine, citation: citation ?? null }, ...heading];
}

/** What the citations quote, as printed line by line; after corrections where the reading leans on some. */
async function citedPassages(context: HubContext, id: string): Promise<CitedPassage[]> {
  const citations = await loadCitations(context, id);
  return Promise.all(
    citations.map(async (citation) => ({
      field: citation.field,
      text: await printedText(context, citation),
      line: isLineKnown(citation) ? citation.startLine : null,
      citation,
    })),
  );
}

/** After corrections over several lines it is not known which words stand in which. */
function isLineKnown({ check, startLine, endLine }: Citation): boolean {
  return check !== "CORRECTED" || startLine === endLine;
}

async function printedText(context: HubContext, { check, reading, ranges, documentId, startLine, endLine }: Citation) {
  const text = await loadText(context, documentId);
  if (check === "CORRECTED" || startLine === endLine) return reading;
  const lines = text.split("\n");
  const byLine = new Map<number, string>();
  for (const range of ranges) byLine.set(range.line, (byLine.get(range.line) ?? "") + printedAt(lines, range));
  const numbers = Array.from({ length: endLine - startLine + 1 }, (_, index) => startLine + index);
  return numbers.map((line) => byLine.get(line) ?? "").join("\n");
}

/** The citations of things, of a program with those of its numbered parts; read for all hits of an answer at once. */
function loadCitations(context: HubContext, id: string): Promise<Citation[]> {
  const loader = context.loaders.get<Citation[]>(loadCitations, "", async (ids) => {
    const manager = await context.manager();
    const rows = await manager.query<{ whole: string; id: string }[]>(
      `WITH RECURSIVE family AS (
         SELECT id AS whole, id AS part, 0 AS depth FROM unnest($1::text[]) AS asked(id)
         UNION ALL
         SELECT family.whole, part.id, depth + 1 FROM family
           JOIN plan_item part ON part.parent_id = family.part AND part.kind = 'PROGRAM'
       )
       SELECT family.whole, citation.id FROM family JOIN citation ON citation.subject_id = family.part
       ORDER BY family.depth, citation.position, citation.id`,
      [ids],
    );
    const found = await manager
      .createQueryBuilder(Citation, "citation")
      .where("citation.id = ANY(:ids)", { ids: rows.map((row) => row.id) })
      .getMany();
    const byId = new Map(found.map((citation) => [citation.id, citation]));
    return ids.map((whole) => rows.filter((row) => row.whole === whole).flatMap((row) => byId.get(row.id) ?? []));
  });
  return loader.load(id);
}

/** Names that stand in no document, or in our words alone. */
function loadNames(context: HubContext, id: string): Promise<NameRow[]> {
  const loader = context.loaders.get<NameRow[]>(loadNames, "", async (ids) => {
    const manager = await context.manager();
    const rows = await manager.query<NameRow[]>(NAMES, [ids]);
    return ids.map((asked) => rows.filter((row) => row.id === asked && row.text !== ""));
  });
  return loader.load(id);
}

const NAMES = `
  SELECT id, 'title' AS field, title_en AS text FROM plan_item WHERE id = ANY($1)
  UNION ALL SELECT id, 'title', unnest(ARRAY[title_zh, title_en]) FROM plan WHERE id = ANY($1)
  UNION ALL SELECT id, 'subject', unnest(ARRAY[subject_zh, subject_en]) FROM figure WHERE id = ANY($1)
  UNION ALL SELECT id, 'note', note FROM figure WHERE id = ANY($1) AND note IS NOT NULL
  UNION ALL SELECT id, 'name', unnest(ARRAY[name_zh, name_en] || variants) FROM policy_reference WHERE id = ANY($1)
  UNION ALL SELECT id, 'name', unnest(ARRAY[name_zh, name_en]) FROM initiative WHERE id = ANY($1)
  UNION ALL SELECT id, 'scheme', scheme FROM initiative WHERE id = ANY($1) AND scheme IS NOT NULL
  UNION ALL SELECT id, 'description', unnest(ARRAY[description_zh, description_en]) FROM initiative WHERE id = ANY($1)
  UNION ALL SELECT id, 'name', unnest(ARRAY[name_zh, name_en]) FROM theme WHERE id = ANY($1)
  UNION ALL SELECT id, 'name', unnest(ARRAY[name_zh, name_en]) FROM target_group WHERE id = ANY($1)
  UNION ALL SELECT id, 'name', unnest(ARRAY[name_zh, name_en] || aliases) FROM county WHERE id = ANY($1)
  UNION ALL SELECT item.id, 'theme', theme.name_en FROM plan_item item JOIN item_theme ON item_theme.item_id = item.id
    JOIN theme coded ON coded.code = item_theme.theme_code JOIN theme ON theme.code IN (coded.code, coded.parent_code) WHERE item.id = ANY($1)
  UNION ALL SELECT item.id, 'targetGroup', target_group.name_en FROM plan_item item
    JOIN item_target_group ON item_target_group.item_id = item.id
    JOIN target_group ON target_group.code = item_target_group.target_group_code WHERE item.id = ANY($1)`;
