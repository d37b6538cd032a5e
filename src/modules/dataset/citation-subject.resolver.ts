import { createUnionType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { type Node } from "../../kit/node";
import { Citation } from "../document/citation.entity";
import { Section } from "../document/section.entity";
import { Figure } from "../figure/figure.entity";
import { StrategicGoal } from "../goal/goal.entity";
import { Indicator } from "../indicator/indicator.entity";
import { Initiative } from "../initiative/initiative.entity";
import { Plan } from "../plan/plan.entity";
import { Program } from "../program/program.entity";
import { PolicyReference } from "../reference/policy-reference.entity";
import { loadNodeOfType } from "./node.loaders";

const CitationSubject = createUnionType({
  name: "CitationSubject",
  description: "What a citation proves a field of.",
  types: () => [StrategicGoal, Program, Indicator, Plan, Figure, PolicyReference, Initiative, Section] as const,
});

/** Names every type that can be cited, and therefore stands in the last module. */
@Resolver(() => Citation)
export class CitationSubjectResolver {
  @FieldResolver(() => CitationSubject, {
    description:
      "The item, plan, figure or section whose field it proves, or the reference that it names; a target's citations name its indicator, a statement's its plan.",
  })
  async subject(@Root() citation: Citation, @Ctx() context: HubContext): Promise<Node> {
    const subject = await loadNodeOfType(context, citation.subjectType, citation.subjectId);
    if (!subject) throw new Error(`citation ${citation.id} proves nothing that is there`);
    return subject;
  }
}
