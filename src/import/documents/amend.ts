import type { PlanFile } from "../plan-file";
import type { ProblemSink } from "../problem";
import { type AmendedLine, type ReportAmendment } from "./amending";
import { correctLine } from "./correct-line";
import {
  type Amendment,
  countColumns,
  type DocumentLine,
  type DocumentText,
  findLine,
  glyphsOf,
  splitLines,
} from "./document-text";
import { relayLine } from "./relay-line";

/** Reads a document and applies the plan file's corrections; what does not fit the document is reported. */
export function readDocumentText(raw: string, declared: PlanFile["document"], sink: ProblemSink): DocumentText {
  const printed = splitLines(raw).map((text, index) => plainLine(text, index + 1));
  const text = { raw, lines: [...printed], amendments: [] as Amendment[] };
  const amend = (
    list: "corrections" | "relaid",
    index: number,
    number: number,
    apply: (line: DocumentLine, report: ReportAmendment) => AmendedLine | undefined,
  ): void => {
    const line = findLine(text, number);
    const report: ReportAmendment = (...words) => {
      sink.report(["document", list, index], ...words);
    };
    if (!line) {
      report(`line ${String(number)}`, `a line from 1 to ${String(printed.length)}`, "Mend the line number.");
      return;
    }
    const amended = apply(line, report);
    if (!amended) return;
    text.lines[number - 1] = amended.line;
    text.amendments.push(...amended.amendments);
  };
  declared.corrections?.forEach((correction, index) => {
    amend("corrections", index, correction.line, (line, report) => correctLine(line, correction, printed, report));
  });
  declared.relaid?.forEach((relaid, index) => {
    amend("relaid", index, relaid.line, (line, report) => relayLine(line, relaid, printed, report));
  });
  return text;
}

function plainLine(text: string, number: number): DocumentLine {
  const points = Array.from(text);
  const glyphs = glyphsOf(points, number);
  return { number, points, glyphs, leftOut: [], columns: countColumns(glyphs) };
}
