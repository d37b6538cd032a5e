import { createUnionType, Field, Float, Int, ObjectType } from "type-graphql";
import { defineEnum } from "../../kit/enum";
import { County } from "../county/county.entity";
import { Section } from "../document/section.entity";
import { Figure } from "../figure/figure.entity";
import { StrategicGoal } from "../goal/goal.entity";
import { Indicator } from "../indicator/indicator.entity";
import { Initiative } from "../initiative/initiative.entity";
import { Plan } from "../plan/plan.entity";
import { Program } from "../program/program.entity";
import { PolicyReference } from "../reference/policy-reference.entity";
import { TargetGroup } from "../theme/target-group.entity";
import { Theme } from "../theme/theme.entity";

export const SearchKind = defineEnum("SearchKind", "What kind of thing a search finds.", {
  GOAL: "A strategic goal (策略目標).",
  PROGRAM: "A program (計畫項目).",
  INDICATOR: "An indicator (績效指標).",
  SECTION: "A section (章節) of a document, for its words that no item holds; without items, for all its words.",
  FIGURE: "A number (數據) that is no target.",
  REFERENCE: "A law, a central programme or a fund (法規與中央計畫).",
  INITIATIVE: "A shared undertaking (共同方案).",
  THEME: "A theme (主題).",
  TARGET_GROUP: "A target group (服務對象).",
  PLAN: "A plan (計畫).",
  COUNTY: "A county or city (縣市).",
});
export type SearchKind = keyof typeof SearchKind;

/** Everything that a search can find. */
export type SearchHit =
  | StrategicGoal
  | Program
  | Indicator
  | Section
  | Figure
  | PolicyReference
  | Initiative
  | Theme
  | TargetGroup
  | Plan
  | County;

const HIT_TYPES = [
  StrategicGoal,
  Program,
  Indicator,
  Section,
  Figure,
  PolicyReference,
  Initiative,
  Theme,
  TargetGroup,
  Plan,
  County,
] as const;

export const SearchHitUnion = createUnionType({
  name: "SearchHit",
  description: "What a search finds.",
  types: () => HIT_TYPES,
  resolveType: (value: object) => HIT_TYPES.find((type) => value instanceof type),
});

@ObjectType({ description: "A piece of text around words that were found." })
export class Highlight {
  @Field(() => String, { description: "The field in which it stands: title, description, method, text and so on." })
  field!: string;

  @Field(() => String, { description: "The words around; those found stand between « and »." })
  text!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The line of the document; null where the text stands in none, or after corrections over several lines.",
  })
  line!: number | null;
}

/** A place in the list of what was found. */
export interface FoundEntry {
  readonly id: string;
  readonly kind: SearchKind;
  readonly score: number;
}

/** Its hit, highlights and citation are read when they are asked for, by the search resolver. */
@ObjectType({ description: "Something that a search found, with the words that it was found by." })
export class SearchResult {
  readonly id: string;
  readonly kind: SearchKind;

  @Field(() => Float, { description: "How well it meets the words, from 0 to 1; of use within one answer only." })
  readonly score: number;

  constructor(
    entry: FoundEntry,
    /** Every folded phrase that counts as one of the words, those as typed first. */
    readonly phrases: readonly string[],
    /** Of these, those as typed. */
    readonly typed: readonly string[],
  ) {
    this.id = entry.id;
    this.kind = entry.kind;
    this.score = entry.score;
  }
}
