import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { LazyChart } from "../chart/lazy-chart";
import { ExplorerChartDocument } from "../graph/operations";
import { useAnswer } from "../graph/use-answer";
import { Comparison } from "../parts/comparison";
import { CoverageMatrix } from "../parts/coverage-matrix";
import { EmbedFrame } from "../parts/embed-frame";
import { ItemLine } from "../parts/item-line";
import { Failure, Loading, Missing } from "../parts/states";
import { useWords } from "../words/words";

/* What other sites can show of the explorer: no frame, no controls, a source line that leads here. */

const matrixRoute = getRouteApi("/embed/matrix");
const compareRoute = getRouteApi("/embed/compare");
const chartRoute = getRouteApi("/embed/chart");

/** The matrix; a cell leads to its list in the explorer. */
export function EmbeddedMatrix(): React.JSX.Element {
  const { say } = useWords();
  const search = matrixRoute.useSearch();
  const here: ReactNode = (
    <Link to="/" search={search} target="_blank">
      {say("matrix.title")}
    </Link>
  );
  return (
    <EmbedFrame title={say("matrix.title")} link={here}>
      <CoverageMatrix search={search} />
    </EmbedFrame>
  );
}

export function EmbeddedComparison(): React.JSX.Element {
  const { say } = useWords();
  const search = compareRoute.useSearch();
  const here = (
    <Link to="/compare" search={search} target="_blank">
      {say("compare.title")}
    </Link>
  );
  return (
    <EmbedFrame title={say("compare.title")} link={here}>
      <Comparison search={search} />
    </EmbedFrame>
  );
}

/** The targets of some indicators, with where each stands below. */
export function EmbeddedChart(): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const { drawn = [] } = chartRoute.useSearch();
  const { data, error, again } = useAnswer(ExplorerChartDocument, { ids: [...drawn] });
  if (error) return <Failure error={error} again={again} />;
  if (!data) return <Loading />;
  const indicators = data.nodes.flatMap((node) => (node?.__typename === "Indicator" ? [node] : []));
  const [only] = indicators;
  if (!only) return <Missing />;
  const label = (one: typeof only): string =>
    say("indicators.label", { county: words.name(one.county), title: words.title(one) });
  const title = indicators.length === 1 ? label(only) : say("indicators.together");
  const here = (
    <Link to="/indicators" search={{ drawn }} target="_blank">
      {title}
    </Link>
  );
  return (
    <EmbedFrame title={title} link={here}>
      <LazyChart
        title={title}
        indicators={indicators.map((one) => ({
          id: one.id,
          label: label(one),
          targets: one.targets,
        }))}
      />
      <ul className="items">
        {indicators.map((one) => (
          <li key={one.id}>
            <ItemLine item={{ ...one, kind: "INDICATOR" }} />
          </li>
        ))}
      </ul>
      <p className="aside">{say("indicator.promises")}</p>
    </EmbedFrame>
  );
}
