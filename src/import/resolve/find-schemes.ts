import { withoutWhiteSpace } from "../../kit/white-space";
import { occurrences } from "../documents/search-glyphs";
import type { Glyph } from "../documents/document-text";
import { buildQuote, type Quote } from "../documents/find-quotation";
import { type Place, readPlace } from "../documents/place";
import { readRuns, type TextRun } from "../documents/text-runs";
import type { VocabularyInitiative } from "../vocabulary";
import type { ResolvedPlan } from "./resolved-plan";

/** The scheme of an initiative whose members in this plan are the SAME, and where the document first prints its name. */
export interface FoundScheme {
  readonly initiative: VocabularyInitiative;
  /** Undefined where no form of the name stands in the document. */
  readonly quote: Quote | undefined;
}

/** For each initiative with a member of this plan that is the SAME, where the document prints the scheme's name. */
export function findSchemes(plan: ResolvedPlan, initiatives: readonly VocabularyInitiative[]): FoundScheme[] {
  const own = `${plan.file.plan.id}.`;
  return initiatives
    .filter(({ members }) => members.some(({ item, likeness }) => likeness === "SAME" && item.startsWith(own)))
    .map((initiative) => ({ initiative, quote: findName(plan, initiative.scheme ?? []) }));
}

/** The first place in the document that prints any of the forms; of those that begin there the longest. */
function findName({ document, file }: ResolvedPlan, forms: readonly string[]): Quote | undefined {
  const runs = readRuns(document, file.document.tables ?? []);
  const needles = forms.map((form) => Array.from(withoutWhiteSpace(form)));
  const found = runs.flatMap(({ glyphs, column }) =>
    needles.flatMap((needle) => {
      const [start] = occurrences(glyphs, needle);
      return start === undefined ? [] : [{ glyphs: glyphs.slice(start, start + needle.length), column }];
    }),
  );
  const [first] = found.sort((a, b) => compareStart(a.glyphs, b.glyphs) || b.glyphs.length - a.glyphs.length);
  return first && buildQuote(document, first.glyphs, placeOf(first));
}

function compareStart([a]: readonly Glyph[], [b]: readonly Glyph[]): number {
  return a && b ? a.line - b.line || a.start - b.start : 0;
}

function placeOf({ glyphs, column }: TextRun): Place {
  const lines = `${String(glyphs[0]?.line)}-${String(glyphs.at(-1)?.line)}`;
  return readPlace(column === undefined ? lines : `${lines}@${String(column)}`);
}
