import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { PROJECT_ROOT } from "../../src/config";

/** A hit as the judge names it: by id, by code, or for a section by a line inside it. */
export interface JudgedHit {
  readonly kind: string;
  readonly id?: string;
  readonly code?: string;
  readonly document?: string;
  readonly line?: number;
}

/** A query with what a person would be annoyed to miss, or to see. */
export interface JudgedQuery {
  readonly query: string;
  readonly group: string;
  readonly must: readonly JudgedHit[];
  readonly mustNot?: readonly JudgedHit[];
  readonly why: string;
}

/** What one query came to. */
export interface Verdict {
  readonly judged: JudgedQuery;
  readonly totalCount: number;
  /** How much of what must be found stands among the first ten; 1 where nothing must be and nothing is. */
  readonly recall: number;
  /** One divided by the place of the first that must be found. */
  readonly reciprocalRank: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Asks the graph; throws where there is an error in the answer. */
export type Ask = <Data>(query: string, variables: Readonly<Record<string, unknown>>) => Promise<Data>;

/** The queries of a file of `test/bench/search`: those to tune by, or those that were sealed. */
export function readJudgedQueries(name: "tune" | "sealed"): JudgedQuery[] {
  return parse(readFileSync(join(PROJECT_ROOT, "test", "bench", "search", `${name}.yml`), "utf8")) as JudgedQuery[];
}

interface FoundHit {
  readonly __typename: string;
  readonly id: string;
  readonly code?: string;
  readonly citation?: { readonly startLine: number; readonly endLine: number };
}

const SEARCH = `query ($query: String!) { search(query: $query, first: 10) { totalCount nodes { hit { __typename
  ... on Node { id } ... on Section { citation { startLine endLine } } ... on Theme { code } ... on TargetGroup { code } ... on PolicyReference { code }
  ... on Initiative { code } ... on County { countyCode: code } } } } }`;

const TYPES: Readonly<Record<string, string>> = {
  GOAL: "StrategicGoal",
  PROGRAM: "Program",
  INDICATOR: "Indicator",
  SECTION: "Section",
  FIGURE: "Figure",
  REFERENCE: "PolicyReference",
  INITIATIVE: "Initiative",
  THEME: "Theme",
  TARGET_GROUP: "TargetGroup",
  PLAN: "Plan",
  COUNTY: "County",
};

/** Runs one query and compares the first ten with what must, and must not, be found. */
export async function judge(ask: Ask, judged: JudgedQuery): Promise<Verdict> {
  const { search } = await ask<{
    search: { totalCount: number; nodes: { hit: FoundHit & { countyCode?: string } }[] };
  }>(SEARCH, { query: judged.query });
  const found = search.nodes.map(({ hit }) => hit);
  const places = judged.must.map((wanted) => found.findIndex((hit) => isMeant(wanted, hit)));
  const hits = places.filter((place) => place >= 0);
  const nothing = judged.must.length === 0;
  return {
    judged,
    totalCount: search.totalCount,
    recall: nothing ? Number(found.length === 0) : hits.length / places.length,
    reciprocalRank: nothing ? Number(found.length === 0) : hits.length === 0 ? 0 : 1 / (1 + Math.min(...hits)),
    missed: judged.must.filter((_, index) => (places[index] ?? -1) < 0).map(nameOf),
    wrong: nothing
      ? found.map(({ id }) => id)
      : (judged.mustNot ?? []).filter((hit) => found.some((one) => isMeant(hit, one))).map(nameOf),
  };
}

function isMeant(wanted: JudgedHit, hit: FoundHit & { countyCode?: string }): boolean {
  if (TYPES[wanted.kind] !== hit.__typename) return false;
  if (wanted.line !== undefined)
    return (
      hit.id.startsWith(`${wanted.document ?? ""}.`) &&
      (hit.citation?.startLine ?? Infinity) <= wanted.line &&
      (hit.citation?.endLine ?? 0) >= wanted.line
    );
  return wanted.id !== undefined ? wanted.id === hit.id : [hit.code, hit.countyCode].includes(wanted.code);
}

function nameOf({ kind, id, code, document, line }: JudgedHit): string {
  return `${kind} ${id ?? code ?? `${document ?? ""} line ${String(line)}`}`;
}

/** The mean over verdicts. */
export function mean(verdicts: readonly Verdict[], of: (verdict: Verdict) => number): number {
  return verdicts.reduce((sum, verdict) => sum + of(verdict), 0) / Math.max(1, verdicts.length);
}
