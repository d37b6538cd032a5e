import { type HubContext } from "../../kit/context";
import { getBy } from "../../kit/loaders";
import { readPageSize } from "../../kit/page-arguments";
import { countFacet, type FacetSql } from "./facet.queries";
import { FacetCount, type FacetName, type Facets } from "./facet.types";

/** How many values a list of a facet has unless said otherwise. */
export const DEFAULT_FACET_SIZE = 50;

/** The number of values asked for; throws BAD_USER_INPUT outside 1 to 100. */
export function readFacetSize(first: number | null): number {
  return readPageSize(first ?? DEFAULT_FACET_SIZE);
}

/** Counts a facet and names its values. */
export async function countValues(
  context: HubContext,
  facet: FacetSql,
  { filter }: Facets,
  nameOfCode: (code: string) => FacetName | Promise<FacetName>,
): Promise<FacetCount[]> {
  const counts = await countFacet(context, facet, filter);
  return Promise.all(counts.map(async ({ code, count: found }) => new FacetCount(code, found, await nameOfCode(code))));
}

/** Counts a facet whose values are codes of a vocabulary. */
export function countNamed(
  context: HubContext,
  facet: FacetSql,
  facets: Facets,
  entity: new () => NamedCode,
): Promise<FacetCount[]> {
  return countValues(context, facet, facets, async (code) => {
    const row = await getBy(context, entity, "code", code);
    return { zh: row.nameZh, en: row.nameEn };
  });
}

/** A row of a vocabulary. */
export interface NamedCode {
  code: string;
  nameZh: string;
  nameEn: string;
}
