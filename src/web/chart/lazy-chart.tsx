import { lazy, Suspense } from "react";
import { Loading } from "../parts/states";
import { type DrawnIndicator, type DrawnTarget } from "./series";

/* The plotting library is fetched when a chart is to be seen, not before. */

const Chart = lazy(async () => ({ default: (await import("./target-chart")).TargetChart }));
const Spark = lazy(async () => ({ default: (await import("./spark-line")).SparkLine }));

interface ChartProps {
  readonly title: string;
  readonly indicators: readonly DrawnIndicator[];
}

export function LazyChart(props: ChartProps): React.JSX.Element {
  return (
    <Suspense fallback={<Loading />}>
      <Chart {...props} />
    </Suspense>
  );
}

export function LazySparkLine(props: { readonly targets: readonly DrawnTarget[] }): React.JSX.Element {
  return (
    <Suspense fallback={<span className="spark" aria-busy="true" />}>
      <Spark {...props} />
    </Suspense>
  );
}
