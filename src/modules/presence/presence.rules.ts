import { type YearSpan } from "../../kit/year-range";
import { type HeldPlan } from "./held-plans.queries";
import { type Presence } from "./presence.types";

/** Which plans are asked, and about what. */
export interface PresenceQuestion {
  /** Undefined where no year is asked for. */
  readonly years: YearSpan | undefined;
  readonly includeUndated: boolean;
  /** Whether the filter asks this plan at all, by its bureau, its kind or its id. */
  readonly asks: (plan: HeldPlan) => boolean;
  /**
   * The themes that make the field: of each list a plan covers one at least. Empty where no theme is asked for: every
   * plan is then held to cover the field, since plans declare no target groups, references or initiatives.
   */
  readonly field: readonly (readonly string[])[];
  /**
   * The references that make the field: of each list a plan names one at least, inside its items or not. Null where the
   * field is more than references, for a place outside the items has no theme and no target group.
   */
  readonly references: readonly (readonly string[])[] | null;
}

/** What was found in the items. */
export interface PresenceFinding {
  /** An item that the filter lets through. */
  readonly addressed: boolean;
  /** Any item of a plan in force on the same field. */
  readonly otherwise: boolean;
}

/** What a county's plans, or one plan, say of a field; `plans` are all that the hub holds of it. */
export function judgePresence(
  plans: readonly HeldPlan[],
  question: PresenceQuestion,
  { addressed, otherwise }: PresenceFinding,
): Presence {
  if (addressed) return "ADDRESSED";
  if (otherwise || plans.some((plan) => namesReferences(plan, question))) return "OTHERWISE_ADDRESSED";
  const covering = plans.filter((plan) => question.asks(plan) && covers(plan, question.field));
  if (covering.some((plan) => isInForce(plan, question))) return "SILENT";
  if (covering.some((plan) => plan.start === null)) return "UNDATED_ONLY";
  if (covering.length > 0) return "OTHER_YEARS_ONLY";
  return plans.length > 0 ? "OUT_OF_SCOPE" : "NO_PLAN";
}

/** Whether a plan is known to be in force in the years asked for; one that states no year, where that is asked for. */
export function isInForce(
  { start, end }: Pick<HeldPlan, "start" | "end">,
  { years, includeUndated }: Pick<PresenceQuestion, "years" | "includeUndated">,
): boolean {
  if (!years) return true;
  if (start === null || end === null) return includeUndated;
  return start <= years.to && end >= years.from;
}

function covers({ scope }: HeldPlan, field: readonly (readonly string[])[]): boolean {
  return field.every((themes) => themes.some((theme) => scope.has(theme)));
}

function namesReferences(plan: HeldPlan, question: PresenceQuestion): boolean {
  const { references, asks } = question;
  if (references === null || references.length === 0 || !asks(plan) || !isInForce(plan, question)) return false;
  return references.every((codes) => codes.some((code) => plan.names.has(code)));
}
