import { type HubContext } from "../../kit/context";
import { loadHeldPlans } from "../presence/held-plans.queries";
import { isInForce, judgePresence } from "../presence/presence.rules";
import { readPresenceQuestion } from "../presence/presence.question";
import { loadColumnsOtherwise, loadKindCounts } from "./comparison.queries";
import { plansOf } from "./comparison.rows";
import { type ComparisonQuestion, ComparisonSummary, type KindCounts } from "./comparison.types";

const NOTHING: KindCounts = { goals: 0, programs: 0, indicators: 0 };

/** What each column has in all of what is compared, in the order of the columns. */
export async function summarizeColumns(
  context: HubContext,
  question: ComparisonQuestion,
): Promise<ComparisonSummary[]> {
  const plans = await loadHeldPlans(context);
  const [counts, otherwise] = await Promise.all([
    loadKindCounts(context, question),
    loadColumnsOtherwise(context, question, plans),
  ]);
  const asked = readPresenceQuestion(question.filter);
  return question.columns.map((column) => {
    const own = plansOf(column, plans);
    const presence = judgePresence(own, asked, {
      addressed: counts.has(column.code),
      otherwise: otherwise.has(column.code),
    });
    const inForce = own.filter((plan) => asked.asks(plan) && isInForce(plan, asked)).map(({ id }) => id);
    return new ComparisonSummary(question, column, presence, counts.get(column.code) ?? NOTHING, inForce);
  });
}
