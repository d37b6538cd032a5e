import { Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { type ExplorerSearchQuery } from "../graph/operations";
import { useWords, type Words } from "../words/words";
import { Marked } from "./marked";
import { nameLines } from "./line-names";
import { Place } from "./place";

type Result = ExplorerSearchQuery["search"]["nodes"][number];
type Hit = Result["hit"];

/** What was found: its name, which leads to its view, whose it is, and the words around those that were found. */
export function SearchHit({ result }: { readonly result: Result }): React.JSX.Element {
  const words = useWords();
  const { hit, highlights, citation } = result;
  return (
    <article>
      <h2>
        <HitLink result={result}>{titleOf(hit, words)}</HitLink>
      </h2>
      <p className="meta">
        <span className={`kind kind-${kindOf(hit).toLowerCase()}`}>{words.nameOf("one", kindOf(hit))}</span>
        {"county" in hit && <span>{words.name(hit.county)}</span>}
        {hit.__typename === "Section" && <span lang="zh-Hant-TW">{hit.document.title}</span>}
        {citation && <Place {...citation} />}
      </p>
      {markedTexts(highlights).map((text) => (
        <p key={text} className="highlight">
          <Marked text={text} />
        </p>
      ))}
    </article>
  );
}

/** The first few pieces in which a word is marked, each once though several fields print it. */
function markedTexts(highlights: Result["highlights"]): readonly string[] {
  return [...new Set(highlights.map(({ text }) => text))].filter((text) => text.includes("«")).slice(0, 3);
}

function titleOf(hit: Hit, { language, say }: Words): string {
  const english = language === "en";
  if ("heading" in hit) return (english && hit.headingEn) || hit.heading || say("section.untitled");
  if ("subject" in hit) return english ? hit.subjectEn : hit.subject;
  if ("title" in hit) return english ? hit.english : hit.title;
  return english ? hit.nameEn : hit.name;
}

const KINDS: Readonly<Record<string, string>> = {
  StrategicGoal: "GOAL",
  Program: "PROGRAM",
  Indicator: "INDICATOR",
  Section: "SECTION",
  Figure: "FIGURE",
  Plan: "PLAN",
  PolicyReference: "REFERENCE",
  Initiative: "INITIATIVE",
  Theme: "THEME",
  TargetGroup: "TARGET_GROUP",
  County: "COUNTY",
};

function kindOf({ __typename }: Hit): string {
  return KINDS[__typename] ?? __typename;
}

interface LinkProps {
  readonly result: Result;
  readonly children: ReactNode;
}

/** To its own view; a passage and a figure have the place in the document, a target group the matrix of its items. */
function HitLink({ result, children }: LinkProps): React.JSX.Element {
  const { hit, citation } = result;
  switch (hit.__typename) {
    case "StrategicGoal":
    case "Program":
    case "Indicator":
      return (
        <Link to="/items/$id" params={{ id: hit.id }}>
          {children}
        </Link>
      );
    case "Plan":
      return (
        <Link to="/plans/$id" params={{ id: hit.id }}>
          {children}
        </Link>
      );
    case "County":
      return (
        <Link to="/counties/$code" params={{ code: hit.countyCode }}>
          {children}
        </Link>
      );
    case "Theme":
      return (
        <Link to="/themes/$code" params={{ code: hit.code }}>
          {children}
        </Link>
      );
    case "PolicyReference":
      return (
        <Link to="/references/$code" params={{ code: hit.code }}>
          {children}
        </Link>
      );
    case "Initiative":
      return (
        <Link to="/initiatives/$code" params={{ code: hit.code }}>
          {children}
        </Link>
      );
    case "TargetGroup":
      return (
        <Link to="/" search={{ group: hit.code }}>
          {children}
        </Link>
      );
    case "Section":
    case "Figure":
      return citation ? (
        <Link
          to="/documents/$id"
          params={{ id: citation.document.id }}
          hash={nameLines(citation.startLine, citation.endLine)}
        >
          {children}
        </Link>
      ) : (
        <>{children}</>
      );
  }
}
