import { foldAll } from "../../kit/fold-words";
import type { Figure } from "../../modules/figure/figure.entity";
import type { ResolvedFigure, ResolvedPlan } from "../resolve/resolved-plan";
import { planId } from "./ids";

/** The rows of a plan's figures in the order of the document; ranks are given when all plans are written. */
export function buildFigures(plan: ResolvedPlan): {
  readonly figures: readonly (Partial<Figure> & { id: string })[];
  readonly themes: readonly { figureId: string; themeCode: string; position: number }[];
} {
  const sorted = [...plan.figures].sort((a, b) => lineOf(a) - lineOf(b) || startOf(a) - startOf(b));
  return {
    figures: sorted.map((figure, position) => ({
      id: figure.id,
      planId: planId(plan),
      itemId: figure.itemId,
      subjectZh: figure.subject,
      subjectEn: figure.source.en,
      value: figure.amount.value,
      upper: figure.amount.upper,
      comparator: figure.amount.comparator,
      unit: figure.amount.unit ?? "",
      raw: figure.raw,
      year: figure.year,
      note: figure.source.note ?? null,
      position,
      rank: 0,
      searchText: foldAll([figure.subject, figure.source.en, figure.raw]),
    })),
    themes: sorted.flatMap((figure) =>
      figure.source.themes.map((themeCode, position) => ({ figureId: figure.id, themeCode, position })),
    ),
  };
}

function lineOf(figure: ResolvedFigure): number {
  return figure.evidence[0]?.quote.startLine ?? 0;
}

function startOf(figure: ResolvedFigure): number {
  return figure.evidence[0]?.quote.ranges[0]?.start ?? 0;
}
