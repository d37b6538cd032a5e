import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { refuseEmptyLists } from "../../kit/empty-lists";
import { requireKnownCodes } from "../../kit/known-codes";
import { getAllBy, getBy, loadAll, loadBy, loadListBy } from "../../kit/loaders";
import { Bureau } from "../bureau/bureau.entity";
import { County } from "../county/county.entity";
import { Citation } from "../document/citation.entity";
import { Document } from "../document/document.entity";
import { Theme } from "../theme/theme.entity";
import { PlanArguments } from "./plan.args";
import { connectPlans, PlanConnection } from "./plan.connection";
import { PlanDocument } from "./plan-document.entity";
import { Plan } from "./plan.entity";
import { PlanScope } from "./plan-scope.entity";
import { PlanStatement } from "./plan-statement.entity";
import { StatementKind } from "./plan.types";

/** Statements that are fields of the plan as well, and whose citations therefore are the plan's. */
const STATEMENT_FIELDS = ["mission", "vision"];

@Resolver(() => Plan)
export class PlanResolver {
  @Query(() => PlanConnection, { description: "The plans (計畫) that the hub holds, county by county." })
  async plans(@Args(() => PlanArguments) args: PlanArguments, @Ctx() context: HubContext): Promise<PlanConnection> {
    if (args.bureaus)
      requireKnownCodes(
        "bureaus",
        args.bureaus,
        (await loadAll(context, Bureau, "rank")).map(({ code }) => code),
      );
    if (args.themes)
      requireKnownCodes(
        "themes",
        args.themes,
        (await loadAll(context, Theme, "rank")).map(({ code }) => code),
      );
    return connectPlans(context, args);
  }

  @Query(() => Plan, { nullable: true, description: "One plan (計畫) by its id; null where there is none." })
  plan(
    @Arg("id", () => ID, { description: "The plan's id." }) id: string,
    @Ctx() context: HubContext,
  ): Promise<Plan | null> {
    return loadBy(context, Plan, "id", id);
  }

  @FieldResolver(() => County, { description: "The county or city (縣市) whose plan it is." })
  county(@Root() plan: Plan, @Ctx() context: HubContext): Promise<County> {
    return getBy(context, County, "code", plan.countyCode);
  }

  @FieldResolver(() => Bureau, { description: "What kind of bureau (局處) it is from, whatever the county calls it." })
  bureau(@Root() plan: Plan, @Ctx() context: HubContext): Promise<Bureau> {
    return getBy(context, Bureau, "code", plan.bureauCode);
  }

  @FieldResolver(() => [Theme], {
    description:
      "The themes that the plan sets out to cover. A theme outside them is out of its scope; the plan's silence on it says nothing.",
  })
  async scope(@Root() plan: Plan, @Ctx() context: HubContext): Promise<Theme[]> {
    const rows = await loadListBy(context, PlanScope, "planId", plan.id, "themeCode");
    const themes = await getAllBy(
      context,
      Theme,
      "code",
      rows.map(({ themeCode }) => themeCode),
    );
    return themes.sort((a, b) => a.rank - b.rank);
  }

  @FieldResolver(() => [PlanStatement], {
    description:
      "What the plan says of itself beside its items: purpose, vision, legal basis, situation, funding, benefits, annexes.",
  })
  async statements(
    @Root() plan: Plan,
    @Arg("kinds", () => [StatementKind], { nullable: true, description: "Of these kinds alone." })
    kinds: StatementKind[] | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<PlanStatement[]> {
    refuseEmptyLists({ kinds });
    const statements = await loadListBy(context, PlanStatement, "planId", plan.id, "position");
    return kinds ? statements.filter(({ kind }) => kinds.includes(kind)) : statements;
  }

  @FieldResolver(() => [Document], { description: "The plan's own text first, then annexes and amendments." })
  async documents(@Root() plan: Plan, @Ctx() context: HubContext): Promise<Document[]> {
    const rows = await loadListBy(context, PlanDocument, "planId", plan.id, "position");
    return getAllBy(
      context,
      Document,
      "id",
      rows.map(({ documentId }) => documentId),
    );
  }

  @FieldResolver(() => Plan, { nullable: true, description: "The plan of the same agency that this one follows." })
  replaces(@Root() plan: Plan, @Ctx() context: HubContext): Promise<Plan | null> {
    return loadBy(context, Plan, "id", plan.replacesId);
  }

  @FieldResolver(() => Plan, { nullable: true, description: "The plan of the same agency that follows this one." })
  async replacedBy(@Root() plan: Plan, @Ctx() context: HubContext): Promise<Plan | null> {
    const followers = await loadListBy(context, Plan, "replacesId", plan.id, "rank");
    return followers.at(-1) ?? null;
  }

  @FieldResolver(() => [Citation], {
    description: "What proves title, agency, period, issuing date, document number, mission and vision.",
  })
  async citations(@Root() plan: Plan, @Ctx() context: HubContext): Promise<Citation[]> {
    const citations = await loadListBy(context, Citation, "subjectId", plan.id, "position");
    return citations.filter(({ partId, field }) => partId === null || STATEMENT_FIELDS.includes(field));
  }
}

@Resolver(() => PlanStatement)
export class PlanStatementResolver {
  @FieldResolver(() => [Citation], { description: "Where the statement stands." })
  citations(@Root() statement: PlanStatement, @Ctx() context: HubContext): Promise<Citation[]> {
    return loadListBy(context, Citation, "partId", statement.id, "position");
  }
}
