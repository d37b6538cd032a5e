import { withoutWhiteSpace } from "../../kit/white-space";
import { type GridRow, readGrid } from "../documents/grid";
import { placeBounds, readPlace } from "../documents/place";
import type { PlanFileTable } from "../plan-file";
import type { ProblemSink } from "../problem";
import type { ResolvedIndicator, ResolvedPlan, ResolvedProgram } from "../resolve/resolved-plan";

/** What comparing a table's grid with the plan file came to. */
export interface GridComparison {
  readonly table: string;
  readonly rows: number;
  readonly values: number;
  readonly periods: number;
}

/** Reads each table's grid by itself and compares it, row by row and cell by cell, with the items of the plan file. */
export function checkGrids(plan: ResolvedPlan, sink: ProblemSink): GridComparison[] {
  return (plan.file.document.tables ?? []).map((table) => {
    const rows = readGrid(plan.document, table);
    const bounds = placeBounds(readPlace(table.lines));
    const all: readonly (ResolvedProgram | ResolvedIndicator)[] =
      table.items === "programs" ? plan.programs : plan.indicators;
    const items = all.filter((item) => item.line >= bounds.from && item.line <= bounds.to);
    if (rows.length !== items.length) {
      sink.report(
        ["document", "tables"],
        `${String(items.length)} items beside ${String(rows.length)} rows of table ${table.id}`,
        "one item for each row",
        rowsMissing(rows, items),
      );
    }
    rows.forEach((row, index) => {
      const item = items[index];
      if (!item) return;
      const before = sink.problems.length;
      compareRow(plan, table, row, item, sink);
      if (sink.problems.length === before)
        checkCitedRow(item, row.line, (rows[index + 1]?.line ?? bounds.to + 1) - 1, sink);
    });
    const compared = rows.slice(0, items.length);
    return {
      table: table.id,
      rows: rows.length,
      values: compared.reduce((sum, row) => sum + (row.values?.length ?? 0), 0),
      periods: compared.filter((row) => row.period !== undefined).length,
    };
  });
}

function rowsMissing(rows: readonly GridRow[], items: readonly { line: number; title: string }[]): string {
  const titles = new Set(items.map((item) => withoutWhiteSpace(item.title)));
  const lost = rows.filter((row) => ![...titles].some((title) => row.title.startsWith(title)));
  return lost.length > 0
    ? `Look at ${lost.map((row) => `line ${String(row.line)} (${row.title.slice(0, 12)})`).join(", ")}.`
    : "Look for an item that is no row.";
}

function compareRow(
  plan: ResolvedPlan,
  table: PlanFileTable,
  row: GridRow,
  item: ResolvedProgram | ResolvedIndicator,
  sink: ProblemSink,
): void {
  const compare = (key: string, own: string, printed: string | undefined) => {
    if (printed === undefined || withoutWhiteSpace(own) === printed) return;
    sink.report(
      [...item.path, key],
      `“${own}”`,
      `“${printed}”, the ${key} cell of the row at line ${String(row.line)}`,
      "Compare the item with its row of the table.",
    );
  };
  if (row.number !== "" || item.number !== null) compare("number", item.number ?? "", row.number);
  compareGoal(plan, row, item, sink);
  if (item.kind === "INDICATOR") {
    compare("title", item.title, row.title);
    compare("measure", item.measure, row.measure);
    compareTargets(row, item, sink);
    return;
  }
  compare("title", item.title + (item.description ?? ""), row.title);
  compare("period", item.period?.inherited === false ? item.period.raw : "", row.period);
  compare("fundingSources", item.fundingSources.join("、"), row.funding);
  compare("method", item.method ?? "", row.method);
  compare("expectedBenefits", item.expectedBenefits.join(""), row.benefits);
}

/** Fields whose cells stand in the item's own row. */
const ROW_FIELDS = ["number", "title", "measure", "fundingSources", "method", "expectedBenefits"];

/** Equal cells of two rows prove nothing of each other: what is cited stands in the item's own row. */
function checkCitedRow(item: ResolvedProgram | ResolvedIndicator, from: number, to: number, sink: ProblemSink): void {
  const periodIsOwn = item.period?.inherited === false;
  const cells = item.evidence.filter(({ field }) => ROW_FIELDS.includes(field) || (field === "period" && periodIsOwn));
  const values = (item.kind === "INDICATOR" ? item.targets : []).flatMap(({ evidence }) => {
    const quote = evidence.at(-1);
    return quote ? [{ field: "targets", quote }] : [];
  });
  const astray = [...cells, ...values].find(({ quote }) => quote.startLine < from || quote.endLine > to);
  if (!astray) return;
  sink.report(
    [...item.path, astray.field],
    `“${astray.quote.reading}”, cited from line ${String(astray.quote.startLine)}`,
    `the cell of the item's own row, lines ${String(from)} to ${String(to)}`,
    "Mend the lines of the citation.",
  );
}

/** The goal's cell prints the number and the name of the item's goal, in one of its printings. */
function compareGoal(
  plan: ResolvedPlan,
  row: GridRow,
  item: ResolvedProgram | ResolvedIndicator,
  sink: ProblemSink,
): void {
  if (row.goal === "" && item.goalId === null) return;
  const goal = plan.goals.find((candidate) => candidate.id === item.goalId);
  const bare = (text: string) => withoutWhiteSpace(text).replace(/[（）()、.．]/gu, "");
  const number = bare(goal?.number ?? "");
  const names = (goal?.printings ?? []).map((quote) => bare(quote.reading));
  const cell = bare(row.goal);
  if (goal && names.some((name) => cell === name || cell === `${number}${name}`)) return;
  sink.report(
    [...item.path, "goal"],
    `goal “${goal?.title ?? "none"}”`,
    `“${row.goal}”, the goal cell of the row at line ${String(row.line)}`,
    "Compare the item with its row of the table.",
  );
}

function compareTargets(row: GridRow, item: ResolvedIndicator, sink: ProblemSink): void {
  const printed = (row.values ?? []).map((value) => `${value.heading} ${value.printed}`);
  const own = item.targets.map((target) => `${String(target.year - 1911)}年 ${target.raw}`);
  if (printed.join(", ") === own.join(", ")) return;
  sink.report(
    [...item.path, "targets"],
    own.join(", ") || "no targets",
    `${printed.join(", ")}, the values of the row at line ${String(row.line)}`,
    "Compare the targets with their row of the table.",
  );
}
