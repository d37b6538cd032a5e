import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { Node } from "../../kit/node";
import { DateScalar } from "../../kit/scalars";
import { PassedOver } from "./document.types";

/** The text a plan is printed in (文件), stored as it came and never edited. */
@Entity("document")
@ObjectType({
  implements: Node,
  description: "The text that a plan is printed in (文件), stored as it came and never edited.",
})
export class Document implements Node {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { name: "title_zh" })
  titleZh!: string;

  @Column("text", { name: "title_en" })
  titleEn!: string;

  @Column("text", { name: "source_url", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "Where the text came from; null where the address is not known to us.",
  })
  sourceUrl!: string | null;

  @Column("date", { name: "retrieved_on", nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: "The day on which the text was fetched; null where that is not known.",
  })
  retrievedOn!: string | null;

  @Column("text")
  @Field(() => String, { description: "How the text came to us, in an English sentence." })
  source!: string;

  @Column("text")
  @Field(() => String, { description: "SHA-256 of the stored text, as lower-case hexadecimal." })
  sha256!: string;

  @Column("integer", { name: "line_count" })
  @Field(() => Int, { description: "How many lines the stored text has." })
  lineCount!: number;

  /** The whole text; large, and therefore read only where it is asked for. */
  @Column("text", { name: "text", select: false })
  storedText!: string;

  @Column("jsonb", { name: "passed_over", default: () => "'[]'" })
  @Field(() => [PassedOver], { description: "Lines from which nothing was taken, each run with the reason." })
  passedOver!: PassedOver[];

  @Field(() => String, { description: "The title of the document; in English our unofficial translation." })
  title(@LanguageArg() language: Language): string {
    return inLanguage(language, this.titleZh, this.titleEn);
  }
}
