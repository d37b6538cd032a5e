import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { Node } from "../../kit/node";

/** Whom an item is for (服務對象). */
@Entity("target_group")
@ObjectType({ implements: Node, description: "Whom an item is for (服務對象)." })
export class TargetGroup implements Node {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { unique: true })
  @Field(() => String, { description: "The stable code, for example elderly." })
  code!: string;

  @Column("text", { name: "name_zh" })
  nameZh!: string;

  @Column("text", { name: "name_en" })
  nameEn!: string;

  /** Place in the vocabulary's order, from 0. */
  @Column("integer")
  rank!: number;

  @Field(() => String, { description: "The name of the group; in English our unofficial translation." })
  name(@LanguageArg() language: Language): string {
    return inLanguage(language, this.nameZh, this.nameEn);
  }
}
