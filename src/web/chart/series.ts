import { type Comparator } from "../graph/operations";

/* What of some indicators' targets can be drawn, and what on one axis: pure, so that it can be tested without a browser. */

export interface DrawnTarget {
  readonly year?: number | null;
  readonly value?: number | null;
  readonly upper?: number | null;
  readonly comparator: Comparator;
  readonly unit: string;
  readonly raw: string;
}

export interface DrawnIndicator {
  readonly id: string;
  readonly label: string;
  readonly targets: readonly DrawnTarget[];
}

/** A target that has a place on both axes. */
export interface Point {
  readonly series: string;
  readonly year: number;
  readonly value: number;
  readonly upper: number | null;
  readonly comparator: Comparator;
  readonly raw: string;
}

/** What shares an axis: targets of one unit. */
export interface Axis {
  readonly unit: string;
  readonly points: readonly Point[];
  /** The indicators on it, by id, in the order in which they were asked for. */
  readonly series: readonly string[];
}

/** Each unit has an axis of its own; a target without a year or a number is on none. */
export function splitByUnit(indicators: readonly DrawnIndicator[]): readonly Axis[] {
  const axes = new Map<string, Point[]>();
  for (const { id, targets } of indicators) {
    for (const { year, value, upper, comparator, unit, raw } of targets) {
      if (year === null || year === undefined || value === null || value === undefined) continue;
      const point = { series: id, year, value, upper: upper ?? null, comparator, raw };
      axes.set(unit, [...(axes.get(unit) ?? []), point]);
    }
  }
  return [...axes].map(([unit, points]) => ({
    unit,
    points,
    series: [...new Set(points.map(({ series }) => series))],
  }));
}

/** A stretch between two targets that follow one another and are meant in the same way. */
export interface Stretch {
  readonly series: string;
  readonly comparator: Comparator;
  readonly from: Point;
  readonly to: Point;
}

/** From exactly 10% to at most 10% no line leads: they do not say the same. */
export function joinPoints(points: readonly Point[]): readonly Stretch[] {
  return points.flatMap((to) => {
    const earlier = points.filter(({ series, year }) => series === to.series && year < to.year);
    const from = earlier.reduce<Point | undefined>(
      (one, other) => (one && one.year > other.year ? one : other),
      undefined,
    );
    return from?.comparator === to.comparator ? [{ series: to.series, comparator: to.comparator, from, to }] : [];
  });
}

/** What the marks mean: a dot is the number itself, a triangle points to where the promise is kept as well. */
export type Mark = "exact" | "least" | "most";

export function markOf(comparator: Comparator): Mark {
  if (comparator === "EQ") return "exact";
  return comparator === "GT" || comparator === "GTE" ? "least" : "most";
}
