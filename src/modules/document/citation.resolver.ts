import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { getBy } from "../../kit/loaders";
import { Citation } from "./citation.entity";
import { Document } from "./document.entity";
import { Section } from "./section.entity";

@Resolver(() => Citation)
export class CitationResolver {
  @FieldResolver(() => Document, { description: "The document that is quoted." })
  document(@Root() citation: Citation, @Ctx() context: HubContext): Promise<Document> {
    return getBy(context, Document, "id", citation.documentId);
  }

  @FieldResolver(() => Section, { description: "The innermost section that holds its first line." })
  section(@Root() citation: Citation, @Ctx() context: HubContext): Promise<Section> {
    return getBy(context, Section, "id", citation.sectionId);
  }

  @FieldResolver(() => String, { description: "Opens the hub's page of the document at the quotation." })
  url(@Root() { documentId, startLine, endLine }: Citation, @Ctx() { publicUrl }: HubContext): string {
    const lines = startLine === endLine ? `L${String(startLine)}` : `L${String(startLine)}-L${String(endLine)}`;
    return `${publicUrl}/documents/${documentId}#${lines}`;
  }
}
