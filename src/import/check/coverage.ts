import { type DocumentText, findLine, type Glyph } from "../documents/document-text";
import { readNumber } from "../documents/outline";
import type { Quote } from "../documents/find-quotation";
import { findQuotation } from "../documents/find-quotation";
import type { ProblemSink } from "../problem";
import { itemsOf, type ResolvedPlan } from "../resolve/resolved-plan";

/** A run of characters that nothing cites and nothing passes over. */
export interface UncitedRun {
  readonly line: number;
  readonly text: string;
}

/** How much of a document its plan file speaks of, in characters without white space. */
export interface TextCoverage {
  readonly characters: number;
  readonly cited: number;
  /** Numbers, their punctuation, list marks, headings and the joints between two fields. */
  readonly headings: number;
  readonly joints: number;
  /** Passed over with a reason. */
  readonly passedOver: number;
  readonly uncited: readonly UncitedRun[];
  readonly replaced: number;
  readonly added: number;
}

type Standing = "cited" | "heading" | "passedOver" | "leftOut";

const JOINT = /^[、，。：；,.．:;\-－#*•「」（）()]+$/u;

/** Strict reading: what becomes of each character of a document. */
export function measureCoverage(plan: ResolvedPlan, sink: ProblemSink): TextCoverage {
  const standing = new Map<string, Standing>();
  const mark = (glyphs: Iterable<Glyph>, as: Standing) => {
    for (const glyph of glyphs) {
      for (let at = glyph.start; at < glyph.end; at += 1) {
        const key = keyOf(glyph.line, at);
        if (!standing.has(key)) standing.set(key, as);
      }
    }
  };
  quotesOf(plan).forEach((quote) => {
    mark(quote.glyphs, "cited");
  });
  markPassedOver(plan, mark, sink);
  markHeadings(plan, mark);
  markLeftOut(plan.document, standing);
  return summarize(plan.document, standing);
}

function keyOf(line: number, at: number): string {
  return `${String(line)}:${String(at)}`;
}

/** Every quotation that proves something of the plan. */
export function quotesOf(plan: ResolvedPlan): Quote[] {
  const items = itemsOf(plan).flatMap((item) => item.evidence.map((entry) => entry.quote));
  const targets = plan.indicators.flatMap((indicator) => indicator.targets.flatMap((target) => target.evidence));
  const statements = plan.statements.flatMap((statement) => statement.evidence.map((entry) => entry.quote));
  const mentions = plan.mentions.map((mention) => mention.quote);
  const figures = plan.figures.flatMap((figure) => figure.evidence.map((entry) => entry.quote));
  return [...items, ...targets, ...statements, ...mentions, ...figures, ...plan.evidence.map((entry) => entry.quote)];
}

function markPassedOver(
  plan: ResolvedPlan,
  mark: (glyphs: Iterable<Glyph>, as: Standing) => void,
  sink: ProblemSink,
): void {
  (plan.file.document.passedOver ?? []).forEach((passage, index) => {
    const [from = 0, to = from] = passage.lines.split("-").map(Number);
    if (passage.text !== undefined || passage.lines.includes("@")) {
      const finding = findQuotation(plan.document, passage.text ?? "", passage.lines);
      if (finding.found) mark(finding.quote.glyphs, "passedOver");
      else
        sink.report(
          ["document", "passedOver", index],
          () => finding.reason,
          "words that stand at that place",
          "Mend the lines or the words.",
        );
      return;
    }
    const last = Math.min(to, plan.document.lines.length);
    for (let line = from; line <= last; line += 1) mark(findLine(plan.document, line)?.glyphs ?? [], "passedOver");
  });
}

/** Headings that are no item's title; of an item's line, the number with its punctuation. */
function markHeadings(plan: ResolvedPlan, mark: (glyphs: Iterable<Glyph>, as: Standing) => void): void {
  const translated = plan.file.document.headings ?? {};
  const items = new Set(itemsOf(plan).map((item) => item.line));
  const statements = new Set(
    plan.statements.flatMap((statement) => statement.evidence.map((entry) => entry.quote.startLine)),
  );
  for (const section of plan.sections) {
    const glyphs = findLine(plan.document, section.line)?.glyphs ?? [];
    const whole =
      translated[String(section.line)] !== undefined && !items.has(section.line) && !statements.has(section.line);
    mark(whole ? glyphs : (readNumber(glyphs)?.mark ?? []), "heading");
  }
}

function markLeftOut(document: DocumentText, standing: Map<string, Standing>): void {
  for (const line of document.lines) {
    for (const range of line.leftOut) {
      for (let at = range.start; at < range.end; at += 1) standing.set(keyOf(line.number, at), "leftOut");
    }
  }
}

function summarize(document: DocumentText, standing: ReadonlyMap<string, Standing>): TextCoverage {
  const runs: { line: number; from: number; to: number; as: Standing | undefined; text: string }[] = [];
  for (const line of document.lines) {
    line.points.forEach((char, at) => {
      if (/[\s\ufeff]/u.test(char)) return;
      const as = standing.get(keyOf(line.number, at));
      const last = runs.at(-1);
      if (last?.line === line.number && last.as === as) {
        last.text += char;
        last.to = at + 1;
      } else runs.push({ line: line.number, from: at, to: at + 1, as, text: char });
    });
  }
  const sum = (pick: (run: (typeof runs)[number]) => boolean) =>
    runs.filter(pick).reduce((total, run) => total + Array.from(run.text).length, 0);
  const open = runs.filter((run) => run.as === undefined);
  return {
    characters: sum(() => true),
    cited: sum((run) => run.as === "cited"),
    headings: sum((run) => run.as === "heading"),
    joints: sum((run) => run.as === undefined && JOINT.test(run.text)),
    passedOver: sum((run) => run.as === "passedOver" || run.as === "leftOut"),
    uncited: open.filter((run) => !JOINT.test(run.text)).map(({ line, text }) => ({ line, text })),
    replaced: document.amendments.reduce((total, amendment) => total + amendment.replaced, 0),
    added: document.amendments.reduce((total, amendment) => total + amendment.added, 0),
  };
}
