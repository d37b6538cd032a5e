import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { Node } from "../../kit/node";

/** The field of an agency (局處), whatever a county calls it: 社會局 and 社會處 are one. */
@Entity("bureau")
@ObjectType({
  implements: Node,
  description: "What kind of bureau (局處) it is, whatever the county calls it: 社會局 and 社會處 are one.",
})
export class Bureau implements Node {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { unique: true })
  @Field(() => String, { description: "The stable code, for example social-affairs." })
  code!: string;

  @Column("text", { name: "name_zh" })
  nameZh!: string;

  @Column("text", { name: "name_en" })
  nameEn!: string;

  /** Place in the list of bureaus, from 0. */
  @Column("integer")
  rank!: number;

  @Field(() => String, { description: "The name of the field, for example 社會福利 or Social affairs." })
  name(@LanguageArg() language: Language): string {
    return inLanguage(language, this.nameZh, this.nameEn);
  }
}
