import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { Node } from "../../kit/node";

/** The same undertaking under the names that different counties give it (共同方案); part of the shared vocabulary. */
@Entity("initiative")
@ObjectType({
  implements: Node,
  description: "The same undertaking under the names that different counties give it (共同方案); found by us.",
})
export class Initiative implements Node {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { unique: true })
  @Field(() => String, { description: "The stable code, for example activity-centres." })
  code!: string;

  @Column("text", { name: "name_zh" })
  nameZh!: string;

  @Column("text", { name: "name_en" })
  nameEn!: string;

  @Column("text", { name: "description_zh" })
  descriptionZh!: string;

  @Column("text", { name: "description_en" })
  descriptionEn!: string;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      "The scheme or central programme (方案名稱) that makes members the SAME, as printed; null where there is none.",
  })
  scheme!: string | null;

  /** Place in the vocabulary's order, from 0. */
  @Index()
  @Column("integer")
  rank!: number;

  /** Folded words of its names and descriptions (`foldAll`). */
  @Column("text", { name: "search_text", select: false })
  searchText!: string;

  @Field(() => String, { description: "A name of ours for the undertaking." })
  name(@LanguageArg() language: Language): string {
    return inLanguage(language, this.nameZh, this.nameEn);
  }

  @Field(() => String, { nullable: true, description: "What is shared, in a sentence of ours." })
  description(@LanguageArg() language: Language): string | null {
    return inLanguage(language, this.descriptionZh, this.descriptionEn);
  }
}
