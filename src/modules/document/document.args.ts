import { ArgsType, Field, Int } from "type-graphql";
import { badUserInput } from "../../errors";
import { PageArguments } from "../../kit/page-arguments";

/** Lines from one to another, both included, counted from 1; an end may be open. */
export interface LineRange {
  readonly fromLine?: number | null;
  readonly toLine?: number | null;
}

@ArgsType()
export class LineArguments implements LineRange {
  @Field(() => Int, {
    nullable: true,
    description: "The first line, counted from 1; the document's first where it is left out.",
  })
  fromLine?: number | null;

  @Field(() => Int, { nullable: true, description: "The last line; the document's last where it is left out." })
  toLine?: number | null;
}

@ArgsType()
export class CitationListArguments extends PageArguments implements LineRange {
  @Field(() => Int, {
    nullable: true,
    description: "The first line, counted from 1; the document's first where it is left out.",
  })
  fromLine?: number | null;

  @Field(() => Int, { nullable: true, description: "The last line; the document's last where it is left out." })
  toLine?: number | null;
}

@ArgsType()
export class SectionListArguments extends PageArguments {
  @Field(() => [Int], { nullable: true, description: "Sections of these levels alone, 1 at the top of the outline." })
  levels?: number[] | null;
}

/** The first and last line asked for; throws BAD_USER_INPUT where the document does not have them. */
export function readLineRange({ fromLine, toLine }: LineRange, lineCount: number): { from: number; to: number } {
  const from = fromLine ?? 1;
  const to = toLine ?? Math.max(lineCount, 1);
  if (from < 1 || from > Math.max(lineCount, 1)) {
    throw badUserInput(`fromLine: ${String(from)} is no line; the document has lines 1 to ${String(lineCount)}.`, {
      argument: "fromLine",
    });
  }
  if (to < from)
    throw badUserInput(`toLine: ${String(to)} stands before line ${String(from)}.`, { argument: "toLine" });
  return { from, to };
}
