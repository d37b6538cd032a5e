import { findQuotation, findWithin, type Finding } from "../documents/find-quotation";
import type { PlanFileMention } from "../plan-file";
import { reportMissing } from "./evidence";
import type { createItemFinder } from "./find-item";
import type { PlanContext } from "./resolve-item";
import type { ResolvedMention } from "./resolved-plan";

/** Finds each place that names a reference, and the item in whose words it stands. */
export function resolveMentions(
  context: PlanContext,
  findItem: ReturnType<typeof createItemFinder>,
): ResolvedMention[] {
  return (context.file.mentions ?? []).flatMap((source, index) => {
    const path = ["mentions", index];
    const finding = findMention(context, source);
    if (!finding.found) {
      reportMissing(context.sink, path, () => finding.reason);
      return [];
    }
    const { quote } = finding;
    return [{ path, source, provision: source.provision ?? null, quote, itemId: findItem(quote)?.id ?? null }];
  });
}

/** The name, with the article that stands directly behind it. */
function findMention({ document }: PlanContext, { text, provision, within, at }: PlanFileMention): Finding {
  const words = text + (provision ?? "");
  return within === undefined ? findQuotation(document, words, at) : findWithin(document, words, within, at);
}
