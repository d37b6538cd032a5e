import { withoutWhiteSpace } from "../../kit/white-space";
import { occurrences } from "../documents/amending";
import { buildQuote, type Quote } from "../documents/find-quotation";
import { readPlace } from "../documents/place";
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

function findName({ document }: ResolvedPlan, forms: readonly string[]): Quote | undefined {
  for (const form of forms) {
    const needle = Array.from(withoutWhiteSpace(form));
    for (const { number, glyphs } of document.lines) {
      const [start] = occurrences(glyphs, needle);
      if (start === undefined) continue;
      return buildQuote(document, glyphs.slice(start, start + needle.length), readPlace(String(number)));
    }
  }
  return undefined;
}
