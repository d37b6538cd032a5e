import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { getBy, loadBy, loadListBy } from "../../kit/loaders";
import { Citation } from "./citation.entity";
import { Document } from "./document.entity";
import { Section } from "./section.entity";

@Resolver(() => Section)
export class SectionResolver {
  @FieldResolver(() => Document, { description: "The document whose outline it belongs to." })
  document(@Root() section: Section, @Ctx() context: HubContext): Promise<Document> {
    return getBy(context, Document, "id", section.documentId);
  }

  @FieldResolver(() => Section, { nullable: true, description: "The section that it stands under; null at the top." })
  parent(@Root() section: Section, @Ctx() context: HubContext): Promise<Section | null> {
    return loadBy(context, Section, "id", section.parentId);
  }

  @FieldResolver(() => [Section], { description: "The sections directly under it, in document order." })
  children(@Root() section: Section, @Ctx() context: HubContext): Promise<Section[]> {
    return loadListBy(context, Section, "parentId", section.id, "rank");
  }

  @FieldResolver(() => Citation, { description: "Where it stands." })
  async citation(@Root() section: Section, @Ctx() context: HubContext): Promise<Citation> {
    const [citation] = await loadListBy(context, Citation, "subjectId", section.id, "position");
    if (!citation) throw new Error(`section ${section.id} has no citation`);
    return citation;
  }
}
