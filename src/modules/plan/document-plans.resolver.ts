import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { getAllBy, loadListBy } from "../../kit/loaders";
import { Document } from "../document/document.entity";
import { PlanDocument } from "./plan-document.entity";
import { Plan } from "./plan.entity";

/** What plans give to documents. */
@Resolver(() => Document)
export class DocumentPlansResolver {
  @FieldResolver(() => [Plan], {
    description: "The plans printed in it; more than one where a volume holds every bureau's chapter.",
  })
  async plans(@Root() document: Document, @Ctx() context: HubContext): Promise<Plan[]> {
    const rows = await loadListBy(context, PlanDocument, "documentId", document.id, "planId");
    const plans = await getAllBy(
      context,
      Plan,
      "id",
      rows.map(({ planId }) => planId),
    );
    return plans.sort((a, b) => a.rank - b.rank);
  }
}
