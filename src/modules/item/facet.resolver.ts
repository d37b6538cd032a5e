import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { loadAll } from "../../kit/loaders";
import { Bureau } from "../bureau/bureau.entity";
import { County } from "../county/county.entity";
import { TargetGroup } from "../theme/target-group.entity";
import { Theme } from "../theme/theme.entity";
import {
  KIND_NAMES,
  LISTING_NAMES,
  nameAsPrinted,
  nameOfUnit,
  nameOfYear,
  ROLE_NAMES,
  TREND_NAMES,
} from "./facet.names";
import { countNamed, countValues, DEFAULT_FACET_SIZE, readFacetSize } from "./facet.count";
import { childThemes, FACETS } from "./facet.queries";
import { FacetCount, Facets } from "./facet.types";
import { ItemFilterArgument } from "./item.args";
import { checkItemFilter } from "./item-filter.conditions";
import { type GoalRole, type ItemKind, type Listing, type Trend } from "./item.types";

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
    return countNamed(context, FACETS.counties, facets, County);
  }

  @FieldResolver(() => [FacetCount], {
    description:
      "By top theme (主題), or, where one theme is asked for, by the children of its top theme; an item counts once for each that it is under.",
  })
  themes(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return countThemes(context, facets);
  }

  @FieldResolver(() => [FacetCount], { description: "By target group (服務對象)." })
  targetGroups(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return countNamed(context, FACETS.targetGroups, facets, TargetGroup);
  }

  @FieldResolver(() => [FacetCount], { description: "By kind: goals, programs, indicators." })
  kinds(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return countValues(context, FACETS.kinds, facets, (code) => KIND_NAMES[code as ItemKind]);
  }

  @FieldResolver(() => [FacetCount], {
    description: "By year in force; an item counts for each of its years, or under UNDATED.",
  })
  years(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return countValues(context, FACETS.years, facets, nameOfYear);
  }

  @FieldResolver(() => [FacetCount], { description: "By source of money (經費來源), as printed; programs alone." })
  async fundingSources(
    @Root() facets: Facets,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: DEFAULT_FACET_SIZE,
      description: "How many values at most, 1 to 100.",
    })
    first: number | null,
    @Ctx() context: HubContext,
  ): Promise<FacetCount[]> {
    const size = readFacetSize(first);
    return (await countValues(context, FACETS.fundingSources, facets, nameAsPrinted)).slice(0, size);
  }

  @FieldResolver(() => [FacetCount], { description: "By bureau (局處)." })
  bureaus(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return countNamed(context, FACETS.bureaus, facets, Bureau);
  }

  @FieldResolver(() => [FacetCount], { description: "By the list of goals in which it stands; goals alone." })
  roles(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return countValues(context, FACETS.roles, facets, (code) => ROLE_NAMES[code as GoalRole]);
  }

  @FieldResolver(() => [FacetCount], { description: "By where the document names it; programs and indicators alone." })
  listings(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return countValues(context, FACETS.listings, facets, (code) => LISTING_NAMES[code as Listing]);
  }

  @FieldResolver(() => [FacetCount], { description: "By whether the targets rise, fall or stay; indicators alone." })
  trends(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return countValues(context, FACETS.trends, facets, (code) => TREND_NAMES[code as Trend]);
  }

  @FieldResolver(() => [FacetCount], { description: "By unit of measurement; indicators alone." })
  units(@Root() facets: Facets, @Ctx() context: HubContext): Promise<FacetCount[]> {
    return countValues(context, FACETS.units, facets, nameOfUnit);
  }
}

/** Top themes; or, where the filter asks for one theme, the children of its top theme, so that a choice can be narrowed. */
async function countThemes(context: HubContext, facets: Facets): Promise<FacetCount[]> {
  const { themes, primaryThemeOnly } = facets.filter;
  const all = themes?.length === 1 ? await loadAll(context, Theme, "rank") : [];
  const asked = all.find(({ code }) => code === themes?.[0]);
  const whole = primaryThemeOnly ? FACETS.primaryThemes : FACETS.themes;
  const facet = asked ? childThemes(asked.parentCode ?? asked.code, whole) : whole;
  return countNamed(context, facet, facets, Theme);
}
