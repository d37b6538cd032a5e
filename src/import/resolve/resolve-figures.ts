import type { Quote } from "../documents/find-quotation";
import type { PlanFilePath } from "../problem";
import { readAmount } from "./amount";
import { createEvidenceFinder } from "./evidence";
import type { createItemFinder } from "./find-item";
import { itemId, type PlanContext } from "./resolve-item";
import { ceYear, type ResolvedFigure } from "./resolved-plan";

/** Finds each number that is no target, what it counts, the year it holds for, and the item in whose words it stands. */
export function resolveFigures(context: PlanContext, findItem: ReturnType<typeof createItemFinder>): ResolvedFigure[] {
  return (context.file.figures ?? []).flatMap((source, index) => {
    const path = ["figures", index];
    const finder = createEvidenceFinder(context.document, undefined, path, context.sink);
    const quote = finder.find("quantity", "text", { text: source.text, at: [source.at], within: source.within });
    const subject = finder.find("subject", "subject", source.subject);
    const year = source.year && finder.find("year", "year", source.year);
    if (source.year && year) checkYear(context, path, source.year.roc, year);
    const amount = quote && readAmount(quote.reading);
    if (quote && !amount) reportNoAmount(context, path, quote);
    if (!quote || !subject || !amount) return [];
    return [
      {
        id: itemId(context.file, source.id),
        path,
        source,
        subject: subject.reading,
        amount,
        raw: quote.reading,
        year: source.year ? ceYear(source.year.roc) : null,
        itemId: findItem(quote)?.id ?? null,
        evidence: finder.evidence,
      },
    ];
  });
}

function reportNoAmount(context: PlanContext, path: PlanFilePath, quote: Quote): void {
  context.sink.report(
    [...path, "text"],
    `“${quote.reading}”`,
    "one amount: a number with its comparator and unit",
    "Quote the amount alone.",
  );
}

/** The words name the year, in either calendar. */
function checkYear(context: PlanContext, path: PlanFilePath, roc: number, quote: Quote): void {
  const named = (quote.reading.match(/\d+/gu) ?? []).map(Number);
  if (named.includes(roc) || named.includes(ceYear(roc))) return;
  context.sink.report(
    [...path, "year"],
    `year ${String(roc)} beside “${quote.reading}”`,
    "words that name the year",
    "Quote the words that say which year the number holds for.",
  );
}
