import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { getBy } from "../../kit/loaders";
import { readPageSize } from "../../kit/page-arguments";
import { Bureau } from "../bureau/bureau.entity";
import { County } from "../county/county.entity";
import { TargetGroup } from "../theme/target-group.entity";
import { Theme } from "../theme/theme.entity";
import { KIND_NAMES, LISTING_NAMES, nameAsPrinted, nameOfUnit, nameOfYear, ROLE_NAMES } from "./facet-names";
import { countFacet, FACETS, type FacetSql } from "./facet.queries";
import { FacetCount, Facets, type FacetName } from "./facet.types";
import { ItemFilterArgument } from "./item.args";
import { checkItemFilter } from "./item-filter";
import { type GoalRole, type ItemKind, type Listing } from "./item.types";

@Resolver(() => Facets)
export class FacetsResolver {
  @Query(() => Facets, { description: "How many items each value of the filter's fields would find." })
  async facets(
    @Args(() => ItemFilterArgument) { filter }: ItemFilterArgument,
    @Ctx() context: HubContext,
  ): Promise<Facets> {
    await checkItemFilter(context, filter);
    return new Facets(filter ?? {});
  }

  @FieldResolver(() => [FacetCount], { description: "By county (縣市)." })
  counties(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return count(context, FACETS.counties, facets, (code) => nameOf(context, County, code));
  }

  @FieldResolver(() => [FacetCount], {
    description: "By top theme (主題); an item counts once for each top theme that it is under.",
  })
  themes(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    const facet = facets.filter.primaryThemeOnly ? FACETS.primaryThemes : FACETS.themes;
    return count(context, facet, facets, (code) => nameOf(context, Theme, code));
  }

  @FieldResolver(() => [FacetCount], { description: "By target group (服務對象)." })
  targetGroups(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return count(context, FACETS.targetGroups, facets, (code) => nameOf(context, TargetGroup, code));
  }

  @FieldResolver(() => [FacetCount], { description: "By kind: goals, programs, indicators." })
  kinds(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return count(context, FACETS.kinds, facets, (code) => KIND_NAMES[code as ItemKind]);
  }

  @FieldResolver(() => [FacetCount], {
    description: "By year in force; an item counts for each of its years, or under UNDATED.",
  })
  years(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return count(context, FACETS.years, facets, nameOfYear);
  }

  @FieldResolver(() => [FacetCount], { description: "By source of money (經費來源), as printed; programs alone." })
  async fundingSources(
    @Root() facets: Facets,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "How many values at most, 1 to 100." })
    first: number | null,
    @Ctx() context: HubContext,
  ): Promise<FacetCount[]> {
    const size = readPageSize(first ?? 50);
    return (await count(context, FACETS.fundingSources, facets, nameAsPrinted)).slice(0, size);
  }

  @FieldResolver(() => [FacetCount], { description: "By bureau (局處)." })
  bureaus(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return count(context, FACETS.bureaus, facets, (code) => nameOf(context, Bureau, code));
  }

  @FieldResolver(() => [FacetCount], { description: "By the list of goals in which it stands; goals alone." })
  roles(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return count(context, FACETS.roles, facets, (code) => ROLE_NAMES[code as GoalRole]);
  }

  @FieldResolver(() => [FacetCount], { description: "By where the document names it; programs and indicators alone." })
  listings(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return count(context, FACETS.listings, facets, (code) => LISTING_NAMES[code as Listing]);
  }

  @FieldResolver(() => [FacetCount], { description: "By unit of measurement; indicators alone." })
  units(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return count(context, FACETS.units, facets, nameOfUnit);
  }
}

async function count(
  context: HubContext,
  facet: FacetSql,
  { filter }: Facets,
  nameOfCode: (code: string) => FacetName | Promise<FacetName>,
): Promise<FacetCount[]> {
  const counts = await countFacet(context, facet, filter);
  return Promise.all(counts.map(async ({ code, count: found }) => new FacetCount(code, found, await nameOfCode(code))));
}

interface Named {
  code: string;
  nameZh: string;
  nameEn: string;
}

async function nameOf(context: HubContext, entity: new () => Named, code: string): Promise<FacetName> {
  const row = await getBy(context, entity, "code", code);
  return { zh: row.nameZh, en: row.nameEn };
}
