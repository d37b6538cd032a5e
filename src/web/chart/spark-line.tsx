import { useLayoutEffect, useRef } from "react";
import { useWords } from "../words/words";
import { drawTargets } from "./draw-targets";
import { type DrawnTarget, splitByUnit } from "./series";

/** The targets of one indicator, small enough for a table's cell, which has them in words as well. */
export function SparkLine({ targets }: { readonly targets: readonly DrawnTarget[] }): React.JSX.Element {
  const { year } = useWords();
  const holder = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const [axis] = splitByUnit([{ id: "one", label: "", targets }]);
    if (!axis || axis.points.length < 2) return;
    const chart = drawTargets(axis, { width: 92, height: 30, year, labelled: false });
    chart.setAttribute("aria-hidden", "true");
    holder.current?.replaceChildren(chart);
  }, [targets, year]);
  return <span ref={holder} className="spark" />;
}
