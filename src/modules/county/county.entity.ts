import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { Node } from "../../kit/node";
import { CountyCode, CountyKind } from "./county.types";

/** One of Taiwan's 22 counties and cities (縣市); all exist, whether the hub holds a plan of theirs or not. */
@Entity("county")
@ObjectType({ implements: Node, description: "One of Taiwan's 22 counties and cities (縣市)." })
export class County implements Node {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { unique: true })
  @Field(() => CountyCode, { description: "The stable code, for example TAINAN." })
  code!: CountyCode;

  @Column("text", { name: "name_zh" })
  nameZh!: string;

  @Column("text", { name: "name_en" })
  nameEn!: string;

  /** Other spellings that people type: 台南市 for 臺南市. */
  @Column("text", { array: true, default: () => "'{}'" })
  aliases!: string[];

  @Column("text")
  @Field(() => CountyKind, { description: "Special municipality, city or county." })
  type!: CountyKind;

  @Column("text", { name: "iso_code" })
  @Field(() => String, { description: "The ISO 3166-2 code, for example TW-TNN." })
  isoCode!: string;

  @Column("text", { name: "moi_code" })
  @Field(() => String, { description: "The code of the Ministry of the Interior (內政部), for example 67000." })
  moiCode!: string;

  /** Place in the customary order of counties, from 0. */
  @Column("integer")
  rank!: number;

  @Field(() => String, { description: "The official name (縣市名稱), for example 臺南市 or Tainan City." })
  name(@LanguageArg() language: Language): string {
    return inLanguage(language, this.nameZh, this.nameEn);
  }
}
