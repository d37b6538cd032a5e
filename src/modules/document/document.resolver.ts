import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type HubContext } from "../../kit/context";
import { refuseEmptyLists } from "../../kit/empty-lists";
import { getAllBy } from "../../kit/loaders";
import { type SqlParameters } from "../../kit/sql";
import { Citation } from "./citation.entity";
import { CitationListArguments, LineArguments, readLineRange, SectionListArguments } from "./document.args";
import { CitationConnection, SectionConnection } from "./document.connections";
import { Document } from "./document.entity";
import { loadText } from "./document.queries";
import { Section } from "./section.entity";

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => String, { description: "The stored text, all of it or some of its lines, unchanged." })
  async text(
    @Root() document: Document,
    @Args(() => LineArguments) lines: LineArguments,
    @Ctx() context: HubContext,
  ): Promise<string> {
    const { from, to } = readLineRange(lines, document.lineCount);
    const text = await loadText(context, document.id);
    const all = from === 1 && to >= document.lineCount;
    return all
      ? text
      : text
          .split("\n")
          .slice(from - 1, Math.min(to, document.lineCount))
          .join("\n");
  }

  @FieldResolver(() => SectionConnection, {
    description: "The outline in document order, all levels unless levels are asked for.",
  })
  sections(
    @Root() document: Document,
    @Args(() => SectionListArguments) args: SectionListArguments,
    @Ctx() context: HubContext,
  ): SectionConnection {
    refuseEmptyLists({ levels: args.levels });
    const { levels, first, after } = args;
    const rows = {
      name: "sections",
      from: "section",
      id: "section.id",
      rank: "section.rank",
      parent: "section.document_id = parent.id",
      where: levels ? [(p: SqlParameters) => `section.level = ANY(${p.add(levels)})`] : [],
    };
    return new SectionConnection(context, { rows, parentKey: document.id, variant: levels, first, after }, (ids) =>
      getAllBy(context, Section, "id", ids),
    );
  }

  @FieldResolver(() => CitationConnection, {
    description: "What was made of each line: the citations that touch the lines, in document order.",
  })
  citations(
    @Root() document: Document,
    @Args(() => CitationListArguments) args: CitationListArguments,
    @Ctx() context: HubContext,
  ): CitationConnection {
    readLineRange(args, document.lineCount);
    const { fromLine, toLine, first, after } = args;
    const rows = {
      name: "citations",
      from: "citation",
      id: "citation.id",
      rank: "citation.rank",
      parent: "citation.document_id = parent.id",
      where: [
        ...(fromLine ? [(p: SqlParameters) => `citation.end_line >= ${p.add(fromLine)}`] : []),
        ...(toLine ? [(p: SqlParameters) => `citation.start_line <= ${p.add(toLine)}`] : []),
      ],
    };
    const request = { rows, parentKey: document.id, variant: [fromLine, toLine], first, after };
    return new CitationConnection(context, request, (ids) => getAllBy(context, Citation, "id", ids));
  }
}
