import { sectionChain } from "../documents/outline";
import { placeBounds, readPlace } from "../documents/place";
import type { ProblemSink } from "../problem";
import { type ResolvedItem, itemsOf, type ResolvedGoal, type ResolvedPlan } from "../resolve/resolved-plan";

/** Ids are unique; children stand below their parents, programs and indicators below their goals; twins pair by number. */
export function checkStructure(plan: ResolvedPlan, sink: ProblemSink): void {
  checkIds(plan, sink);
  checkRenamed(plan, sink);
  const items = new Map(itemsOf(plan).map((item) => [item.id, item]));
  const outsideTables = itemsOf(plan).filter((item) => !isInTable(plan, item.line));
  for (const item of outsideTables) {
    const parent = item.parentId === null ? undefined : items.get(item.parentId);
    if (parent) checkBelow(plan, item, parent, "parent", sink);
    const goal = item.kind === "GOAL" || item.goalId === null || parent ? undefined : items.get(item.goalId);
    if (goal) checkBelow(plan, item, goal, "goal", sink);
  }
  plan.goals.forEach((goal) => {
    checkTwin(plan, goal, sink);
  });
}

function isInTable(plan: ResolvedPlan, line: number): boolean {
  return (plan.file.document.tables ?? []).some((table) => {
    const bounds = placeBounds(readPlace(table.lines));
    return line >= bounds.from && line <= bounds.to;
  });
}

function checkIds(plan: ResolvedPlan, sink: ProblemSink): void {
  const seen = new Set<string>();
  const named = [
    ...itemsOf(plan).map(({ localId, path }) => ({ localId, path })),
    ...plan.figures.map(({ source, path }) => ({ localId: source.id, path })),
  ];
  for (const item of named) {
    if (seen.has(item.localId))
      sink.report(
        [...item.path, "id"],
        `id “${item.localId}” a second time`,
        "an id that no other item or figure of the plan has",
        "Give it an id of its own.",
      );
    seen.add(item.localId);
  }
}

/** An old id is gone, and its new one is there. */
function checkRenamed(plan: ResolvedPlan, sink: ProblemSink): void {
  const ids = new Set(itemsOf(plan).map((item) => item.localId));
  for (const [old, renamed] of Object.entries(plan.file.renamed ?? {})) {
    const path = ["renamed", old];
    if (ids.has(old))
      sink.report(path, `“${old}”, which an item still has`, "an id that no item has any more", "Take the entry out.");
    if (renamed !== null && !ids.has(renamed))
      sink.report(path, `“${renamed}”, which no item has`, "the new id of the item, or null", "Mend the new id.");
  }
}

/** The outline must hold an item inside the section of what it is said to belong to. */
function checkBelow(
  plan: ResolvedPlan,
  item: ResolvedItem,
  upper: ResolvedItem,
  link: "parent" | "goal",
  sink: ProblemSink,
): void {
  const lines = sectionChain(plan.sections, startOf(item)).map((section) => section.line);
  const own = sectionChain(plan.sections, startOf(upper))[0]?.line;
  if (own !== undefined && lines.includes(own) && startOf(item) > startOf(upper)) return;
  const printed = lines
    .map((line) => plan.sections.find((section) => section.line === line))
    .find((section) => section !== undefined && section.line !== startOf(item));
  sink.report(
    link === "goal" ? [...item.path, "goal"] : item.path,
    `line ${String(startOf(item))} under “${upper.title}” (line ${String(startOf(upper))})`,
    printed
      ? `the section it stands in: “${printed.number ?? ""} ${printed.heading ?? printed.rest.slice(0, 20)}” (line ${String(printed.line)})`
      : "a section that holds it",
    "Compare the link with the document's outline.",
  );
}

/** An item begins with its number where one is printed. */
function startOf(item: ResolvedItem): number {
  return Math.min(
    item.line,
    ...item.evidence.filter((entry) => entry.field === "number").map((entry) => entry.quote.startLine),
  );
}

function checkTwin(plan: ResolvedPlan, goal: ResolvedGoal, sink: ProblemSink): void {
  const { twin } = goal.source;
  if (twin === undefined) return;
  const other = plan.goals.find((candidate) => candidate.localId === twin);
  const bare = (number: string | null | undefined) => number?.replace(/[（）()]/gu, "");
  if (other && other.source.role !== goal.source.role && bare(other.number) === bare(goal.number)) return;
  sink.report(
    [...goal.path, "twin"],
    other
      ? `“${twin}” with number ${other.number ?? "none"} beside number ${goal.number ?? "none"}`
      : `“${twin}”, which is no goal of this plan`,
    "a goal of another list with the same number",
    "Name the goal that pairs with it.",
  );
}
