import * as Plot from "@observablehq/plot";
import { type Axis, joinPoints, markOf, type Point } from "./series";

export interface DrawOptions {
  readonly width: number;
  readonly height: number;
  /** How a year is written. */
  readonly year: (ce: number) => string;
  /** Whether axes and printed values stand beside the marks; without them it is small enough for a table's cell. */
  readonly labelled: boolean;
}

/** The custom properties that hold the colours of series, in the order of an axis. */
const COLOURS = 6;

export function colourOf(axis: Axis, series: string): string {
  return `var(--series-${String((axis.series.indexOf(series) % COLOURS) + 1)})`;
}

/** Draws the targets of one unit, from zero, each as it is meant. */
export function drawTargets(axis: Axis, { width, height, year, labelled }: DrawOptions): SVGSVGElement {
  const { points } = axis;
  const years = everyYear(points.map((point) => point.year));
  const stroke = ({ series }: { readonly series: string }): string => colourOf(axis, series);
  const place = { x: "year", y: "value" } as const;
  const stretches = joinPoints(points);
  const drawn = Plot.plot({
    width,
    height,
    ...(labelled ? { marginTop: 32, marginLeft: 56, marginRight: 24 } : { margin: 5 }),
    x: { type: "point", domain: years, tickFormat: year, label: null, ...(!labelled && { axis: null }) },
    y: { zero: true, nice: labelled, label: null, ticks: 4, grid: labelled, ...(!labelled && { axis: null }) },
    marks: [
      ...(labelled ? [Plot.ruleY([0])] : []),
      Plot.link(stretches, {
        x1: ({ from }) => from.year,
        y1: ({ from }) => from.value,
        x2: ({ to }) => to.year,
        y2: ({ to }) => to.value,
        stroke,
        strokeWidth: 1.6,
        strokeDasharray: "none",
      }),
      Plot.link(
        points.filter(({ upper }) => upper !== null),
        { x1: "year", x2: "year", y1: "value", y2: "upper", stroke, strokeWidth: 5, strokeOpacity: 0.35 },
      ),
      ...marks(points, stroke, place, labelled ? 4.5 : 2.4),
      ...(labelled ? [Plot.text(points, { ...place, text: "raw", dy: -15, fill: stroke, fontSize: 12 })] : []),
    ],
  }) as SVGSVGElement;
  // Its rules stand in the explorer's style sheet: a page of the hub takes no styles from elsewhere.
  drawn.querySelector("style")?.remove();
  drawn.classList.add("chart");
  return drawn;
}

/** Those in between as well: a gap in the targets is a gap in the picture. */
function everyYear(years: readonly number[]): readonly number[] {
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

function marks(
  points: readonly Point[],
  stroke: (point: Point) => string,
  place: { readonly x: "year"; readonly y: "value" },
  r: number,
): readonly Plot.Markish[] {
  const meant = (mark: string): readonly Point[] => points.filter(({ comparator }) => markOf(comparator) === mark);
  return [
    Plot.dot(meant("exact"), { ...place, r, fill: stroke }),
    Plot.dot(meant("least"), {
      ...place,
      r: r * 1.2,
      symbol: "triangle",
      fill: "var(--card)",
      stroke,
      strokeWidth: 1.6,
    }),
    Plot.dot(meant("most"), {
      ...place,
      r: r * 1.2,
      symbol: "triangle",
      rotate: 180,
      fill: "var(--card)",
      stroke,
      strokeWidth: 1.6,
    }),
  ];
}
