import type { Quote } from "../documents/find-quotation";
import type { ProblemSink } from "../problem";
import type { ResolvedIndicator, ResolvedPlan } from "../resolve/resolved-plan";

/** In prose a value belongs to the name beside it: between an indicator's name and its value stands no other's value. */
export function checkPromises(plan: ResolvedPlan, sink: ProblemSink): void {
  const promises = plan.indicators.flatMap((indicator) => {
    const promise = readPromise(indicator);
    return promise ? [promise] : [];
  });
  for (const promise of promises) {
    const between = promises.find((other) => other !== promise && isBetween(other.value, promise.name, promise.value));
    if (!between) continue;
    sink.report(
      [...promise.indicator.path, "targets", "value"],
      `“${promise.value.reading}”, with “${between.value.reading}” of ${between.indicator.localId} between it and “${promise.indicator.title}”`,
      "the value that stands next to the indicator's name",
      "See which of the two values belongs to it.",
    );
  }
}

interface Promised {
  readonly indicator: ResolvedIndicator;
  readonly name: Quote;
  readonly value: Quote;
}

/** A promise in the prose: its targets hold each year and share one value. */
function readPromise(indicator: ResolvedIndicator): Promised | undefined {
  const [target] = indicator.targets.filter(({ everyYear }) => everyYear);
  const name = indicator.evidence.find(({ field }) => field === "title")?.quote;
  const value = target?.evidence.find(({ reading }) => reading === target.raw);
  return name && value ? { indicator, name, value } : undefined;
}

function isBetween(quote: Quote, a: Quote, b: Quote): boolean {
  const [low, high] = [a, b].map(placeOf).sort((x, y) => x - y);
  const place = placeOf(quote);
  return low !== undefined && high !== undefined && place > low && place < high;
}

/** Larger the further down and to the right; no line has as many characters. */
function placeOf({ startLine, ranges }: Quote): number {
  return startLine * 1_000_000 + (ranges[0]?.start ?? 0);
}
