import { type JsonLd } from "./head";
import { type BothNames, type Named } from "./names";
import { pathOf, type Site } from "./site";

/* Nodes of JSON-LD in the words of schema.org that several pages share. */

/** Years as the graph gives them, CE; null where the document states none. */
export interface Years {
  readonly start: number | null;
  readonly end: number | null;
}

/** What the pages say of the language of documents and of the vocabulary's Chinese names. */
export const CHINESE = "zh-Hant-TW";

/** The whole address of a page. */
export function addressOf(path: string, { publicUrl }: Site): string {
  return `${publicUrl}${path}`;
}

/** Years as ISO 8601 writes an interval: 2019/2028, or 2022 for one year; undefined where none is stated. */
export function writeYears({ start, end }: Years): string | undefined {
  if (start === null || end === null) return undefined;
  return start === end ? String(start) : `${String(start)}/${String(end)}`;
}

/** From the first year of all to the last; null where none states a year. */
export function spanYears(periods: readonly Years[]): Years {
  const starts = periods.flatMap(({ start }) => start ?? []);
  const ends = periods.flatMap(({ end }) => end ?? []);
  return starts.length === 0 || ends.length === 0
    ? { start: null, end: null }
    : { start: Math.min(...starts), end: Math.max(...ends) };
}

export function placeNode(county: Named, site: Site): JsonLd {
  const { name, english: alternateName } = county;
  return { "@type": "AdministrativeArea", name, alternateName, url: addressOf(pathOf("counties", county.code), site) };
}

export function agencyNode({ name, english: alternateName }: BothNames): JsonLd {
  return { "@type": "GovernmentOrganization", name, alternateName };
}

/** A theme or an initiative as a term of the hub's vocabulary. */
export function termNode(folder: "initiatives" | "themes", term: Named, site: Site): JsonLd {
  const { code: termCode, name, english: alternateName } = term;
  return { "@type": "DefinedTerm", termCode, name, alternateName, url: addressOf(pathOf(folder, termCode), site) };
}

/** A plan as what other pages name. */
export function planNode(plan: { readonly id: string; readonly title: string }, site: Site): JsonLd {
  return { "@type": "Report", name: plan.title, url: addressOf(pathOf("plans", plan.id), site) };
}
