import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { requireKnownCodes } from "../../kit/known-codes";
import { getAllBy, getBy, loadAll, loadBy, loadListBy } from "../../kit/loaders";
import { PageArguments } from "../../kit/page-arguments";
import { County } from "../county/county.entity";
import { Citation } from "../document/citation.entity";
import { countNamed, readFacetSize } from "../item/facet.count";
import { FacetCount, Facets } from "../item/facet.types";
import { ItemListArguments } from "../item/item.args";
import { connectItems, PlanItemConnection } from "../item/item.connection";
import { PlanItem } from "../item/item.entity";
import { Plan } from "../plan/plan.entity";
import { Theme } from "../theme/theme.entity";
import { ItemReference } from "./item-reference.entity";
import { Mention } from "./mention.entity";
import { PolicyReference } from "./policy-reference.entity";
import { MentionArguments, ReferenceArguments } from "./reference.args";
import {
  connectMentions,
  connectReferences,
  connectReferencesOfPlan,
  MentionConnection,
  PolicyReferenceConnection,
} from "./reference.connections";
import { referenceFacet } from "./reference.filter";
import { loadCountiesOfReference } from "./reference.queries";

@Resolver(() => PolicyReference)
export class PolicyReferenceResolver {
  @Query(() => PolicyReferenceConnection, {
    description: "Laws, central programmes, funds and treaties that plans name (法規與中央計畫); a namesake is none.",
  })
  async references(
    @Args(() => ReferenceArguments) args: ReferenceArguments,
    @Ctx() context: HubContext,
  ): Promise<PolicyReferenceConnection> {
    if (args.themes) {
      const themes = await loadAll(context, Theme, "rank");
      requireKnownCodes(
        "themes",
        args.themes,
        themes.map(({ code }) => code),
      );
    }
    return connectReferences(context, args);
  }

  @Query(() => PolicyReference, { nullable: true, description: "One reference by its code; null where there is none." })
  reference(
    @Arg("code", () => String, { description: "The reference's code, for example crpd." }) code: string,
    @Ctx() context: HubContext,
  ): Promise<PolicyReference | null> {
    return loadBy(context, PolicyReference, "code", code);
  }

  @FieldResolver(() => [County], { description: "The counties (縣市) whose plans name it; a namesake does not count." })
  async counties(@Root() { code }: PolicyReference, @Ctx() context: HubContext): Promise<County[]> {
    return getAllBy(context, County, "code", await loadCountiesOfReference(context, code));
  }

  @FieldResolver(() => MentionConnection, {
    description: "Every place that names it, or carries its name, whether inside an item or not; plan by plan.",
  })
  mentions(
    @Root() { code }: PolicyReference,
    @Args(() => MentionArguments) args: MentionArguments,
    @Ctx() context: HubContext,
  ): MentionConnection {
    return connectMentions(context, code, args);
  }

  @FieldResolver(() => PlanItemConnection, {
    description: "The items that name it; the words of a program's numbered parts count as the program's.",
  })
  items(
    @Root() { code }: PolicyReference,
    @Args(() => ItemListArguments) args: ItemListArguments,
    @Ctx() context: HubContext,
  ): Promise<PlanItemConnection> {
    const own = args.filter?.parts ? " AND item_reference.own" : "";
    return connectItems(context, PlanItemConnection, args, undefined, {
      by: "reference",
      on: `item.id IN (SELECT item_id FROM item_reference WHERE reference_code = parent.id${own})`,
      key: code,
    });
  }
}

@Resolver(() => Mention)
export class MentionResolver {
  @FieldResolver(() => PolicyReference, { description: "What is named." })
  reference(@Root() mention: Mention, @Ctx() context: HubContext): Promise<PolicyReference> {
    return getBy(context, PolicyReference, "code", mention.referenceCode);
  }

  @FieldResolver(() => PlanItem, {
    nullable: true,
    description: "The item in whose own words it stands; null where it stands in none.",
  })
  item(@Root() mention: Mention, @Ctx() context: HubContext): Promise<PlanItem | null> {
    return loadBy(context, PlanItem, "id", mention.itemId);
  }

  @FieldResolver(() => Citation, { description: "Where it stands." })
  citation(@Root() mention: Mention, @Ctx() context: HubContext): Promise<Citation> {
    return getBy(context, Citation, "id", mention.citationId);
  }
}

/** What references give to items. */
@Resolver(() => PlanItem)
export class ItemReferencesResolver {
  @FieldResolver(() => [PolicyReference], {
    description:
      "The laws, programmes and funds that it names (法規與中央計畫), those that only a program's numbered parts name included; a namesake is none.",
  })
  async references(@Root() item: PlanItem, @Ctx() context: HubContext): Promise<PolicyReference[]> {
    const rows = await loadListBy(context, ItemReference, "itemId", item.id, "position");
    return getAllBy(
      context,
      PolicyReference,
      "code",
      rows.map(({ referenceCode }) => referenceCode),
    );
  }
}

/** What references give to plans. */
@Resolver(() => Plan)
export class PlanReferencesResolver {
  @FieldResolver(() => PolicyReferenceConnection, {
    description: "The laws, programmes and funds that the plan names, inside its items or not; a namesake is none.",
  })
  references(
    @Root() plan: Plan,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: HubContext,
  ): PolicyReferenceConnection {
    return connectReferencesOfPlan(context, plan.id, page);
  }
}

/** What references give to facets. */
@Resolver(() => Facets)
export class FacetReferencesResolver {
  @FieldResolver(() => [FacetCount], { description: "By law, programme or fund that is named (法規與中央計畫)." })
  async references(
    @Root() facets: Facets,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "How many values at most, 1 to 100." })
    first: number | null,
    @Ctx() context: HubContext,
  ): Promise<FacetCount[]> {
    const size = readFacetSize(first);
    const counts = await countNamed(context, referenceFacet(facets.filter.parts), facets, PolicyReference);
    return counts.slice(0, size);
  }
}
