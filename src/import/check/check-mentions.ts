import { nearestCodes } from "../../kit/text";
import { withoutWhiteSpace } from "../../kit/white-space";
import { occurrences } from "../documents/search-glyphs";
import type { Glyph } from "../documents/document-text";
import { findQuotation, findWithin } from "../documents/find-quotation";
import { placeBounds, readPlace } from "../documents/place";
import { readRuns } from "../documents/text-runs";
import type { ProblemSink } from "../problem";
import { reportMissing } from "../resolve/evidence";
import type { ResolvedPlan } from "../resolve/resolved-plan";
import { printedForms, type Vocabulary } from "../vocabulary";

/** Mentions print a known form of a known reference, and every printed form of every reference is a mention or explained. */
export function checkMentions(plan: ResolvedPlan, vocabulary: Vocabulary, sink: ProblemSink): void {
  checkForms(plan, vocabulary, sink);
  const settled = new Set<Glyph>([
    ...plan.mentions.flatMap((mention) => mention.quote.glyphs),
    ...explainedGlyphs(plan, sink),
    ...passedOverGlyphs(plan),
  ]);
  const runs = readRuns(plan.document, plan.file.document.tables ?? []);
  for (const reference of vocabulary.references) {
    for (const form of printedForms(reference)) {
      const needle = Array.from(withoutWhiteSpace(form));
      for (const run of runs) {
        for (const start of occurrences(run.glyphs, needle)) {
          const glyphs = run.glyphs.slice(start, start + needle.length);
          if (glyphs.every((glyph) => settled.has(glyph))) continue;
          sink.report(
            ["mentions"],
            `“${form}” in line ${String(glyphs[0]?.line ?? 0)}, which is no mention`,
            `a mention of “${reference.code}”, or the reason why it is none under notReferences`,
            "Add the mention, or explain it.",
          );
        }
      }
    }
  }
}

function checkForms(plan: ResolvedPlan, { references }: Vocabulary, sink: ProblemSink): void {
  const codes = references.map(({ code }) => code);
  const seen = new Set<string>();
  for (const { path, source, quote } of plan.mentions) {
    const reference = references.find(({ code }) => code === source.code);
    if (!reference) {
      const near = nearestCodes(source.code, codes);
      sink.report(
        [...path, "code"],
        `reference “${source.code}”`,
        "a reference of seeds/references.yml",
        near.length > 0 ? `Did you mean ${near.join(", ")}?` : "Add it to seeds/references.yml.",
      );
      continue;
    }
    const forms = printedForms(reference).map(withoutWhiteSpace);
    const words = withoutWhiteSpace(source.text);
    const fits = source.manner === "NAMESAKE" ? forms.some((form) => carries(words, form)) : forms.includes(words);
    if (!fits) {
      sink.report(
        [...path, "text"],
        `“${source.text}” as a name of ${reference.code}`,
        `one of its forms: ${forms.join(", ")}`,
        "Mend the words or the code, or add the form to seeds/references.yml.",
      );
    }
    const key = `${source.code} ${quote.ranges.map(({ line, start }) => `${String(line)}:${String(start)}`).join(" ")}`;
    if (seen.has(key)) sink.report(path, `“${source.text}” twice`, "each place once", "Take one out.");
    seen.add(key);
  }
}

/** How many characters of a name a namesake takes over at least. */
const LEAST_CARRIED = 4;

/** Whether a local scheme's name carries a good piece of another's. */
function carries(words: string, form: string): boolean {
  const pieces = Array.from({ length: form.length - LEAST_CARRIED + 1 }, (_, at) => form.slice(at, at + LEAST_CARRIED));
  return pieces.some((piece) => words.includes(piece));
}

/** Words that look like a reference and are none. */
function explainedGlyphs(plan: ResolvedPlan, sink: ProblemSink): readonly Glyph[] {
  return (plan.file.notReferences ?? []).flatMap(({ text, within, at }, index) => {
    const finding =
      within === undefined ? findQuotation(plan.document, text, at) : findWithin(plan.document, text, within, at);
    if (finding.found) return finding.quote.glyphs;
    reportMissing(sink, ["notReferences", index], () => finding.reason);
    return [];
  });
}

function passedOverGlyphs(plan: ResolvedPlan): readonly Glyph[] {
  const passages = (plan.file.document.passedOver ?? []).filter(({ text }) => text === undefined);
  return passages.flatMap(({ lines }) => {
    const { from, to } = placeBounds(readPlace(lines));
    return plan.document.lines.slice(from - 1, to).flatMap((line) => line.glyphs);
  });
}
