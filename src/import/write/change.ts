import type { Trend } from "../../modules/item/item.types";
import type { ResolvedTarget } from "../resolve/resolved-plan";

/** What becomes of an indicator from its first target to its last. */
export interface TargetChange {
  readonly change: number | null;
  readonly trend: Trend | null;
}

const UNKNOWN: TargetChange = { change: null, trend: null };

/**
 * Last target less the first. Null where they cannot be subtracted: one year alone, a range, or another comparator or
 * unit in the last than in the first; never a guess.
 */
export function measureChange(targets: readonly ResolvedTarget[]): TargetChange {
  const byYear = [...targets].sort((a, b) => a.year - b.year);
  const [first, last] = [byYear[0], byYear.at(-1)];
  if (!first || !last || first.year === last.year) return UNKNOWN;
  const [a, b] = [first.amount, last.amount];
  if (a.upper !== null || b.upper !== null || a.comparator !== b.comparator || a.unit !== b.unit) return UNKNOWN;
  // Decimal fractions such as 0.3 - 0.1 are not exact in binary; no document prints more than a few places.
  const change = Number((b.value - a.value).toFixed(6));
  return { change, trend: change > 0 ? "RISING" : change < 0 ? "FALLING" : "FLAT" };
}
