import { useEffect, useMemo, useRef, useState } from "react";
import { Told } from "../parts/english";
import { useFrame } from "../parts/frame-context";
import { useWords } from "../words/words";
import { colourOf, drawTargets } from "./draw-targets";
import { composePicture, drawPng, save } from "./picture";
import { type Axis, type DrawnIndicator, type Mark, markOf, splitByUnit } from "./series";

interface ChartProps {
  readonly title: string;
  readonly indicators: readonly DrawnIndicator[];
}

/** The targets of some indicators, a chart for each unit; the table beside it has the same for readers of the page's text. */
export function TargetChart({ title, indicators }: ChartProps): React.JSX.Element {
  const axes = useMemo(() => splitByUnit(indicators), [indicators]);
  return (
    <div className="charts">
      {axes.map((axis) => (
        <AxisChart key={axis.unit} axis={axis} title={title} indicators={indicators} />
      ))}
    </div>
  );
}

const MARKS: Readonly<Record<Mark, string>> = { exact: "●", least: "△", most: "▽" };

function AxisChart({ axis, title, indicators }: ChartProps & { readonly axis: Axis }): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  const release = useFrame()?.dataset.release ?? "";
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  useEffect(() => {
    if (width === 0) return;
    const chart = drawTargets(axis, { width, height: 260, year: words.year, labelled: true });
    chart.setAttribute("aria-hidden", "true");
    holder.current?.replaceChildren(chart);
  }, [axis, width, words]);
  const unit = words.nameOf("unit", axis.unit);
  const legend = indicators
    .filter(({ id }) => axis.series.includes(id))
    .map(({ id, label }) => ({ id, colour: colourOf(axis, id), text: label }));
  const marks = [...new Set(axis.points.map(({ comparator }) => markOf(comparator)))];
  const meaning = marks.map((mark) => `${MARKS[mark]} ${say(`mark.${mark}`)}`).join("　");
  const picture = (): string | undefined => {
    const chart = holder.current?.querySelector("svg");
    const source = say("chart.source", { release, address: location.href });
    const lines = [`${say("chart.unit", { unit })}　${meaning}`, say("indicator.promises"), source];
    return chart ? composePicture(chart, { title, legend, lines }) : undefined;
  };
  return (
    <figure className="chart-frame">
      <figcaption>
        <Told>{say("chart.unit", { unit })}</Told> <span className="aside">{meaning}</span>
      </figcaption>
      <div ref={holder} className="chart-holder" />
      {legend.length > 1 && (
        <ul className="chart-legend">
          {legend.map(({ id, colour, text }) => (
            <li key={id}>
              <span className="dot" style={{ background: colour }} />
              {text}
            </li>
          ))}
        </ul>
      )}
      <ChartFiles name={`county-plans-${release}-${axis.series[0] ?? "chart"}`} picture={picture} />
    </figure>
  );
}

interface FilesProps {
  /** Of the files, without what says their kind. */
  readonly name: string;
  /** As SVG; undefined before it is drawn. */
  readonly picture: () => string | undefined;
}

/** The chart as a picture to take along. */
function ChartFiles({ name, picture }: FilesProps): React.JSX.Element {
  const { say } = useWords();
  const [isFailed, setFailed] = useState(false);
  const savePng = (svg: string): void => {
    drawPng(svg).then(
      (png) => {
        save(png, `${name}.png`);
      },
      () => {
        setFailed(true);
      },
    );
  };
  return (
    <p className="chart-files">
      <button
        type="button"
        className="link"
        onClick={() => {
          const svg = picture();
          if (svg) save(new Blob([svg], { type: "image/svg+xml" }), `${name}.svg`);
        }}
      >
        {say("chart.svg")}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => {
          const svg = picture();
          if (svg) savePng(svg);
        }}
      >
        {say("chart.png")}
      </button>
      {isFailed && <span role="alert">{say("chart.failed")}</span>}
    </p>
  );
}

/** How wide an element is, as it changes. */
function useWidth(element: React.RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}
