import { type HubContext } from "../../kit/context";
import { loadAll } from "../../kit/loaders";
import { Initiative } from "../initiative/initiative.entity";
import { type HeldPlan, loadHeldPlans } from "../presence/held-plans.queries";
import { judgePresence } from "../presence/presence.rules";
import { readPresenceQuestion } from "../presence/presence.question";
import { loadMembers, loadMembersOtherwise } from "./comparison.queries";
import {
  ComparisonCell,
  type ComparisonColumn,
  type ComparisonOrder,
  type ComparisonQuestion,
  type ComparisonRow,
  type FoundMember,
} from "./comparison.types";

/** A row for each initiative that a column has, in the vocabulary's order. */
export async function loadComparisonRows(
  context: HubContext,
  question: ComparisonQuestion,
): Promise<readonly ComparisonRow[]> {
  const plans = await loadHeldPlans(context);
  const [members, otherwise, initiatives] = await Promise.all([
    loadMembers(context, question),
    loadMembersOtherwise(context, question, plans),
    loadAll(context, Initiative, "rank"),
  ]);
  const spoken = new Set(otherwise.map(({ initiative, column }) => `${initiative} ${column}`));
  // The field of a row is its initiative, whatever references are asked for beside it.
  const asked = { ...readPresenceQuestion(question.filter), references: null };
  const had = new Set(members.filter(counts).map(({ initiative }) => initiative));
  return initiatives
    .filter(({ code }) => had.has(code))
    .map((initiative) => ({
      initiative,
      cells: question.columns.map((column) => {
        const own = members.filter((member) => member.initiative === initiative.code && member.column === column.code);
        const presence = judgePresence(plansOf(column, plans), asked, {
          addressed: own.some(counts),
          otherwise: spoken.has(`${initiative.code} ${column.code}`),
        });
        return new ComparisonCell(column, presence, own);
      }),
    }));
}

function counts({ likeness }: FoundMember): boolean {
  return likeness !== "RELATED";
}

/** All plans of a column that the hub holds. */
export function plansOf(column: ComparisonColumn, plans: readonly HeldPlan[]): readonly HeldPlan[] {
  return plans.filter((plan) => (column.plan ? plan.id === column.plan.id : plan.county === column.county.code));
}

/** The rows in the order asked for. */
export function sortRows(rows: readonly ComparisonRow[], order: ComparisonOrder): ComparisonRow[] {
  const having = ({ cells }: ComparisonRow) => cells.filter(({ presence }) => presence === "ADDRESSED").length;
  const lacking = ({ cells }: ComparisonRow) => cells.filter(({ presence }) => presence === "SILENT").length;
  const byShared = (a: ComparisonRow, b: ComparisonRow) => having(b) - having(a);
  const byDifference = (a: ComparisonRow, b: ComparisonRow) => lacking(b) - lacking(a) || byShared(a, b);
  return [...rows].sort(order === "DIFFERENCES_FIRST" ? byDifference : byShared);
}
