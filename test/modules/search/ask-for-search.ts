import { type Graph, type Variables } from "../use-graph";

/** Something that a search found, as far as the tests look at it. */
export interface Found {
  readonly score: number;
  readonly hit: { readonly type: string; readonly id: string };
  readonly highlights: readonly { readonly field: string; readonly text: string; readonly line: number | null }[];
  readonly citation: { readonly id: string; readonly startLine: number; readonly reading: string } | null;
}

/** A page of a search. */
export interface SearchPage {
  readonly totalCount: number;
  readonly interpretation: string;
  readonly suggestions: readonly string[];
  readonly kinds: readonly { readonly code: string; readonly count: number; readonly name: string }[];
  readonly counties: readonly { readonly code: string; readonly count: number; readonly name: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Found[];
}

export const SEARCH = `query ($query: String!, $kinds: [SearchKind!], $filter: ItemFilter, $first: Int, $after: String) {
  search(query: $query, kinds: $kinds, filter: $filter, first: $first, after: $after) {
    totalCount interpretation suggestions kinds { code count name } counties { code count name } pageInfo { hasNextPage endCursor }
    nodes { score hit { type: __typename ... on Node { id } } highlights { field text line } citation { id startLine reading } } } }`;

export async function askForSearch(graph: Graph, query: string, variables: Variables = {}): Promise<SearchPage> {
  return (await graph.ask<{ search: SearchPage }>(SEARCH, { query, first: 100, ...variables })).search;
}

export function idsOf({ nodes }: SearchPage): string[] {
  return nodes.map(({ hit }) => hit.id);
}
