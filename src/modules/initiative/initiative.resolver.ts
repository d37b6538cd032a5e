import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { refuseEmptyLists } from "../../kit/empty-lists";
import { requireKnownCodes } from "../../kit/known-codes";
import { getAllBy, getBy, loadAll, loadBy, loadListBy } from "../../kit/loaders";
import { County } from "../county/county.entity";
import { Citation } from "../document/citation.entity";
import { PlanItem } from "../item/item.entity";
import { Theme } from "../theme/theme.entity";
import { InitiativeArguments, InitiativeMemberArguments } from "./initiative.args";
import {
  connectInitiatives,
  connectMembers,
  InitiativeConnection,
  InitiativeMemberConnection,
} from "./initiative.connections";
import { Initiative } from "./initiative.entity";
import "./initiative.filter";
import { InitiativeMember } from "./initiative-member.entity";
import { loadCountiesOfInitiative, loadInitiativesOfItem } from "./initiative.queries";
import { InitiativeTheme } from "./initiative-theme.entity";
import { COUNTING_LIKENESS, Likeness } from "./initiative.types";

@Resolver(() => Initiative)
export class InitiativeResolver {
  @Query(() => InitiativeConnection, {
    description: "Undertakings that counties share under whatever names (共同方案), in the order of their themes.",
  })
  async initiatives(
    @Args(() => InitiativeArguments) args: InitiativeArguments,
    @Ctx() context: HubContext,
  ): Promise<InitiativeConnection> {
    if (args.themes) {
      const themes = await loadAll(context, Theme, "rank");
      requireKnownCodes(
        "themes",
        args.themes,
        themes.map(({ code }) => code),
      );
    }
    return connectInitiatives(context, args);
  }

  @Query(() => Initiative, {
    nullable: true,
    description: "One shared undertaking by its code; null where there is none.",
  })
  initiative(
    @Arg("code", () => String, { description: "The initiative's code, for example activity-centres." }) code: string,
    @Ctx() context: HubContext,
  ): Promise<Initiative | null> {
    return loadBy(context, Initiative, "code", code);
  }

  @FieldResolver(() => [Theme], { description: "What it is about (主題); coded by us." })
  async themes(@Root() { code }: Initiative, @Ctx() context: HubContext): Promise<Theme[]> {
    const rows = await loadListBy(context, InitiativeTheme, "initiativeCode", code, "position");
    return getAllBy(
      context,
      Theme,
      "code",
      rows.map(({ themeCode }) => themeCode),
    );
  }

  @FieldResolver(() => [County], { description: "The counties (縣市) that have it." })
  async counties(
    @Root() { code }: Initiative,
    @Arg("likeness", () => [Likeness], {
      nullable: true,
      defaultValue: COUNTING_LIKENESS,
      description: "How close an item must be for its county to count.",
    })
    likeness: Likeness[] | null,
    @Ctx() context: HubContext,
  ): Promise<County[]> {
    refuseEmptyLists({ likeness });
    const codes = await loadCountiesOfInitiative(context, code, likeness ?? COUNTING_LIKENESS);
    return getAllBy(context, County, "code", codes);
  }

  @FieldResolver(() => InitiativeMemberConnection, {
    description: "The items that are versions or neighbours of it, at any level, plan by plan.",
  })
  members(
    @Root() { code }: Initiative,
    @Args(() => InitiativeMemberArguments) args: InitiativeMemberArguments,
    @Ctx() context: HubContext,
  ): InitiativeMemberConnection {
    return connectMembers(context, code, args);
  }

  @FieldResolver(() => [Citation], {
    description:
      "Where each plan with a member that is the SAME first prints the scheme's name; empty where there is no scheme.",
  })
  citations(@Root() { id }: Initiative, @Ctx() context: HubContext): Promise<Citation[]> {
    return loadListBy(context, Citation, "subjectId", id, "position");
  }
}

@Resolver(() => InitiativeMember)
export class InitiativeMemberResolver {
  @FieldResolver(() => PlanItem, { description: "The item." })
  item(@Root() { itemId }: InitiativeMember, @Ctx() context: HubContext): Promise<PlanItem> {
    return getBy(context, PlanItem, "id", itemId);
  }
}

/** What initiatives give to items. */
@Resolver(() => PlanItem)
export class ItemInitiativesResolver {
  @FieldResolver(() => [Initiative], {
    description:
      "The shared undertakings (共同方案) that it is a county's version of; what only a program's numbered part is counts as the program's.",
  })
  async initiatives(@Root() item: PlanItem, @Ctx() context: HubContext): Promise<Initiative[]> {
    return getAllBy(context, Initiative, "code", await loadInitiativesOfItem(context, item.id));
  }
}
