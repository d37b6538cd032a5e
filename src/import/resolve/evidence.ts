import { findQuotation, findWithin, type Quote } from "../documents/find-quotation";
import type { DocumentText } from "../documents/document-text";
import { placeBounds, readPlace } from "../documents/place";
import type { Quotation } from "../plan-file";
import type { PlanFilePath, ProblemSink } from "../problem";
import type { Evidence } from "./resolved-plan";

/** Finds the quotations of one thing of a plan file, and remembers what each proves. */
export interface EvidenceFinder {
  readonly evidence: readonly Evidence[];
  /** The quotation's first printing; undefined where it was not found, which is reported. */
  find(field: string, key: string | readonly (string | number)[], quotation: Quotation): Quote | undefined;
  /** A quotation with its number: the number stands directly before it, or at a place of its own. */
  findNumbered(field: string, quotation: Quotation, number: Quotation | undefined): { quote?: Quote; number?: Quote };
  /** Remembers a quotation found otherwise. */
  add(field: string, quote: Quote): void;
  /** Reports lines whose first or last carries nothing of what was quoted. */
  close(): void;
}

const SEPARATORS = ["、", ".", "．", "-", "：", ":", ""] as const;

/** A finder for one thing of a plan file: `lines` are where its words are looked for, `path` where problems are reported. */
export function createEvidenceFinder(
  document: DocumentText,
  lines: string | undefined,
  path: PlanFilePath,
  sink: ProblemSink,
): EvidenceFinder {
  const evidence: Evidence[] = [];
  const inLines: Quote[] = [];

  function placesOf(quotation: Quotation, at: PlanFilePath): readonly string[] {
    if (quotation.at) return quotation.at;
    if (lines !== undefined) return [lines];
    sink.report(
      at,
      `“${quotation.text}” without a place`,
      "`lines` of the item or `at` of the quotation",
      "Say in which lines it stands.",
    );
    return [];
  }

  function keep(field: string, quote: Quote, place: string, own: boolean, at: PlanFilePath): Quote {
    evidence.push({ field, quote });
    if (!own) inLines.push(quote);
    else checkEnds([quote], place, at, sink);
    return quote;
  }

  function find(field: string, key: string | readonly (string | number)[], quotation: Quotation): Quote | undefined {
    const at = [...path, ...(typeof key === "string" ? [key] : key)];
    const quotes = placesOf(quotation, at).map((place) => {
      const finding =
        quotation.within === undefined
          ? findQuotation(document, quotation.text, place)
          : findWithin(document, quotation.text, quotation.within, place);
      if (finding.found) return keep(field, finding.quote, place, quotation.at !== undefined, at);
      reportMissing(sink, at, () => finding.reason);
      return undefined;
    });
    return quotes[0];
  }

  return {
    evidence,
    find,
    findNumbered(field, quotation, number) {
      const pinned = number?.at !== undefined;
      if (!number || pinned) {
        const found = number && find("number", "number", number);
        return { quote: find(field, field === "title" ? "title" : "text", quotation), number: found };
      }
      const at = [...path, field === "title" ? "title" : "text"];
      const found = placesOf(quotation, at).map((place, index) => {
        const pair = findPair(document, number.text, quotation.text, place);
        const alone = findQuotation(document, quotation.text, place);
        if (pair) {
          keep("number", pair.number, place, quotation.at !== undefined, at);
          return { quote: keep(field, pair.quote, place, quotation.at !== undefined, at), number: pair.number };
        }
        if (index > 0 && alone.found) return { quote: keep(field, alone.quote, place, true, at) };
        reportMissing(sink, at, () =>
          alone.found
            ? `“${number.text}” does not stand directly before “${quotation.text}” at ${place}`
            : alone.reason,
        );
        return {};
      });
      return found[0] ?? {};
    },
    add(field, quote) {
      evidence.push({ field, quote });
    },
    close() {
      if (lines !== undefined && inLines.length > 0) checkEnds(inLines, lines, [...path, "lines"], sink);
    },
  };
}

/** The number and the words behind it, found as one run. */
function findPair(
  document: DocumentText,
  number: string,
  words: string,
  place: string,
): { number: Quote; quote: Quote } | undefined {
  for (const separator of SEPARATORS) {
    const both = findQuotation(document, `${number}${separator}${words}`, place);
    if (!both.found) continue;
    const [first] = both.quote.glyphs;
    if (!first) continue;
    const numberLength = Array.from(number.replace(/\s/gu, "")).length;
    const glyphs = both.quote.glyphs;
    const head = both.quote.part(glyphs.slice(0, numberLength));
    const tail = both.quote.part(glyphs.slice(numberLength + separator.length));
    return { number: head, quote: tail };
  }
  return undefined;
}

/** Reports words that were not found. */
export function reportMissing(sink: ProblemSink, at: PlanFilePath, reason: () => string): void {
  sink.report(
    at,
    reason,
    "words that stand in the document at that place, once, in one run or in one cell",
    "Copy the words and the lines from the document again.",
  );
}

/** A place whose first or last line carries nothing of the quotation is too wide. */
function checkEnds(quotes: readonly Quote[], place: string, at: PlanFilePath, sink: ProblemSink): void {
  const bounds = placeBounds(readPlace(place));
  const lines = new Set(quotes.flatMap((quote) => quote.glyphs.map((glyph) => glyph.line)));
  for (const end of [bounds.from, bounds.to]) {
    if (lines.has(end)) continue;
    sink.report(
      at,
      `nothing of what is quoted stands in line ${String(end)}, an end of ${place}`,
      "a place that begins and ends with the quoted words",
      "Mend the line numbers.",
    );
    return;
  }
}
