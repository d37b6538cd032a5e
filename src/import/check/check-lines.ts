import { placeBounds, readPlace } from "../documents/place";
import type { PlanFilePath, ProblemSink } from "../problem";
import type { ResolvedPlan } from "../resolve/resolved-plan";

/** Lines that the plan file speaks of beside its quotations are lines that the document has. */
export function checkLines(plan: ResolvedPlan, sink: ProblemSink): void {
  const declared = plan.file.document;
  const last = plan.document.lines.length;
  const check = (path: PlanFilePath, from: number, to: number): void => {
    if (from >= 1 && from <= to && to <= last) return;
    const lines = from === to ? `line ${String(from)}` : `lines ${String(from)} to ${String(to)}`;
    sink.report(path, lines, `lines from 1 to ${String(last)}`, "Mend the line numbers.");
  };
  const checkPlaces = (list: "tables" | "pages" | "passedOver"): void => {
    declared[list]?.forEach(({ lines }, index) => {
      const { from, to } = placeBounds(readPlace(lines));
      check(["document", list, index, "lines"], from, to);
    });
  };
  checkPlaces("tables");
  checkPlaces("pages");
  checkPlaces("passedOver");
  for (const line of Object.keys(declared.outline ?? {}))
    check(["document", "outline", line], Number(line), Number(line));
}
