import { Field, Int, ObjectType } from "type-graphql";
import { defineEnum } from "../../kit/enum";

export const CitationCheck = defineEnum("CitationCheck", "How a machine found the quotation in the document.", {
  EXACT: "The quotation stands in the document in one run, character for character apart from white space.",
  CELL: "It is the text of one table cell, put together line by line from its column.",
  CORRECTED: "It could be read only after listed corrections: a misread character, a lost or doubled piece of a cell.",
});
export type CitationCheck = keyof typeof CitationCheck;

@ObjectType({ description: "A run of lines from which nothing was taken, with the reason." })
export class PassedOver {
  @Field(() => Int, { description: "The first line of the run, counted from 1." })
  startLine!: number;

  @Field(() => Int, { description: "The last line of the run." })
  endLine!: number;

  @Field(() => String, { description: "Why nothing was taken, in English." })
  reason!: string;
}

@ObjectType({
  description:
    "A run of characters in one line: start included, end not, counted in Unicode code points from 0; a tab is one.",
})
export class TextRange {
  @Field(() => Int, { description: "The line, counted from 1." })
  line!: number;

  @Field(() => Int, { description: "The first character, counted from 0." })
  start!: number;

  @Field(() => Int, { description: "The character after the last one." })
  end!: number;
}

@ObjectType({
  description:
    "A place where the stored text is damaged or misread, and how it is to be read. It speaks of our text, not of the county.",
})
export class Correction {
  @Field(() => Int, { description: "The line, counted from 1." })
  line!: number;

  @Field(() => String, { description: "What the stored text has." })
  printed!: string;

  @Field(() => String, { description: "What it is to be read as; empty where the characters are left out." })
  read!: string;

  @Field(() => String, { description: "Why, in English." })
  reason!: string;
}
