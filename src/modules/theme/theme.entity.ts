import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { Node } from "../../kit/node";
import { ThemeMapping, type StoredThemeMapping } from "./theme.types";

/** A theme (主題) of the shared vocabulary; a top theme has no parent, a child theme has a top theme. */
@Entity("theme")
@ObjectType({ implements: Node, description: "A theme (主題) of the shared vocabulary by which all plans are coded." })
export class Theme implements Node {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { unique: true })
  @Field(() => String, { description: "Stable and readable: childcare, childcare.public-places." })
  code!: string;

  @Column("text", { name: "name_zh" })
  nameZh!: string;

  @Column("text", { name: "name_en" })
  nameEn!: string;

  @Column("text", { name: "definition_zh", nullable: true })
  definitionZh!: string | null;

  @Column("text", { name: "definition_en", nullable: true })
  definitionEn!: string | null;

  @Index()
  @Column("text", { name: "parent_code", nullable: true })
  parentCode!: string | null;

  @ManyToOne(() => Theme)
  @JoinColumn({ name: "parent_code", referencedColumnName: "code" })
  parent!: Relation<Theme> | null;

  @Column("jsonb", { name: "crosswalk", default: () => "'[]'" })
  storedCrosswalk!: StoredThemeMapping[];

  /** Place in the vocabulary's order, each top theme followed by its children, from 0. */
  @Column("integer")
  rank!: number;

  @Field(() => String, { description: "The name of the theme; in English our unofficial translation." })
  name(@LanguageArg() language: Language): string {
    return inLanguage(language, this.nameZh, this.nameEn);
  }

  @Field(() => String, {
    nullable: true,
    description: "What belongs here and what does not: the coder's rule, ours in both languages.",
  })
  definition(@LanguageArg() language: Language): string | null {
    return inLanguage(language, this.definitionZh, this.definitionEn);
  }

  @Field(() => [ThemeMapping], {
    description:
      "The same field in other classifications: COFOG, SDG, Taiwan's Social Welfare Fundamental Act (社會福利基本法).",
  })
  get crosswalk(): ThemeMapping[] {
    return this.storedCrosswalk.map((mapping) => new ThemeMapping(mapping));
  }
}
