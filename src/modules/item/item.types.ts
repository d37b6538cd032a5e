import { Field, Float, ObjectType } from "type-graphql";
import { defineEnum } from "../../kit/enum";

export const ItemKind = defineEnum("ItemKind", "What kind of item it is.", {
  GOAL: "A strategic goal (策略目標, 重點原則, 施政重點, 執行策略): what a plan sets out to reach.",
  PROGRAM: "A program (計畫項目, 工作項目): what will be done.",
  INDICATOR: "An indicator (績效指標): what is measured.",
});
export type ItemKind = keyof typeof ItemKind;

export const GoalRole = defineEnum("GoalRole", "Which of a plan's lists of goals a goal stands in.", {
  PRINCIPLE: "A principle of the plan (重點原則).",
  PRIORITY: "A priority of the administration (施政重點).",
  KEY_GOAL: "A key strategic goal (關鍵策略目標, 策略目標).",
  COMMON_GOAL: "A goal that all bureaus of a county share (共同性目標).",
  STRATEGY: "A strategy (執行策略, 策略規劃).",
  MEASURE: "A numbered item under any of them.",
});
export type GoalRole = keyof typeof GoalRole;

export const Listing = defineEnum("Listing", "Where a document names a program or an indicator.", {
  TABLE: "A row of a programme table or of a table of indicators.",
  WORK_ITEM: "A numbered item of a section on how the plan is carried out (實施方式).",
  NARRATIVE: "In the prose: a numbered undertaking under a goal, or a quantified promise.",
});
export type Listing = keyof typeof Listing;

export const Comparator = defineEnum("Comparator", "How a value is meant.", {
  EQ: "Exactly; also where the document prints a bare number.",
  GTE: "At least (以上, 至少, 達, ≧).",
  LTE: "At most (以內, 至多, ≦).",
  GT: "More than (超過).",
  LT: "Less than (未滿).",
});
export type Comparator = keyof typeof Comparator;

export const Direction = defineEnum("Direction", "Which way an indicator is meant to go.", {
  HIGHER_IS_BETTER: "More is better.",
  LOWER_IS_BETTER: "Less is better.",
  NEUTRAL: "Neither more nor less is better in itself.",
});
export type Direction = keyof typeof Direction;

export const Trend = defineEnum("Trend", "From an indicator's first target to its last.", {
  RISING: "The last is higher than the first.",
  FALLING: "The last is lower than the first.",
  FLAT: "Both are the same.",
});
export type Trend = keyof typeof Trend;

export const ItemOrder = defineEnum("ItemOrder", "In which order a list of items stands.", {
  DOCUMENT: "County by county, plan by plan, as the documents print them.",
  TITLE: "By the Chinese title, in the order of Taiwan's dictionaries (by strokes).",
  COUNTY: "By county in the customary order, then as the documents print them.",
  YEAR: "By the first year, items without a year last, then as the documents print them.",
  RELEVANCE: "By how well it meets the words of the filter's text, which must be given.",
  CHANGE:
    "By the change of an indicator's targets: units one after the other, within a unit the largest rise first; items without a change last, as the documents print them.",
});
export type ItemOrder = keyof typeof ItemOrder;

@ObjectType({ description: "An amount as a document prints it." })
export class Quantity {
  @Field(() => Float, { description: "The number; the lower end where a range is printed." })
  value!: number;

  @Field(() => Float, { nullable: true, description: "The upper end where a range is printed." })
  upper!: number | null;

  @Field(() => Comparator, { description: "How the number is meant." })
  comparator!: Comparator;

  @Field(() => String, { description: "PERCENT, or the counting unit as printed: 人次, 場, 件, 小時." })
  unit!: string;

  @Field(() => String, { description: "The amount as printed." })
  raw!: string;
}
