import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { Node } from "../../kit/node";
import { ReferenceKind } from "./reference.types";

/** A law, a central programme, a fund or a treaty that plans cite (法規與中央計畫); part of the shared vocabulary. */
@Entity("policy_reference")
@ObjectType({
  implements: Node,
  description: "A law, a central programme, a fund or a treaty that plans cite by name (法規與中央計畫).",
})
export class PolicyReference implements Node {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { unique: true })
  @Field(() => String, { description: "The stable code, for example crpd." })
  code!: string;

  @Column("text", { name: "name_zh" })
  nameZh!: string;

  @Column("text", { name: "name_en" })
  nameEn!: string;

  /** Every other form in which documents print the name. */
  @Column("text", { array: true, default: () => "'{}'" })
  @Field(() => [String], { description: "Every other form in which documents print its name." })
  variants!: string[];

  @Column("text")
  @Field(() => ReferenceKind, { description: "What kind of thing it is." })
  type!: ReferenceKind;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "What a reader should know of it, in English; a note of ours." })
  note!: string | null;

  /** Place in the vocabulary's order, from 0. */
  @Index()
  @Column("integer")
  rank!: number;

  /** Folded words of its names (`foldAll`). */
  @Column("text", { name: "search_text", select: false })
  searchText!: string;

  @Field(() => String, {
    description:
      "The canonical name; in English the official one where we know it, otherwise our unofficial translation.",
  })
  name(@LanguageArg() language: Language): string {
    return inLanguage(language, this.nameZh, this.nameEn);
  }
}
