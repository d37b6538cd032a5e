import { Field, Float, ObjectType } from "type-graphql";
import { ChildEntity, Column, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { Node } from "../../kit/node";
import { StrategicGoal } from "../goal/goal.entity";
import { PlanItem } from "../item/item.entity";
import { Direction, Listing, Quantity, Trend } from "../item/item.types";
import { Program } from "../program/program.entity";

/** What is measured (績效指標). */
@ChildEntity("INDICATOR")
@ObjectType({ implements: [PlanItem, Node], description: "What is measured (績效指標)." })
export class Indicator extends PlanItem {
  @Column("text", { nullable: true })
  @Field(() => Listing, { description: "Where the document names it." })
  listing!: Listing;

  @Column("text", { name: "goal_id", nullable: true })
  goalId!: string | null;

  @ManyToOne(() => StrategicGoal, { onDelete: "CASCADE" })
  @JoinColumn({ name: "goal_id" })
  goal!: Relation<StrategicGoal> | null;

  @Index()
  @Column("text", { name: "program_id", nullable: true })
  programId!: string | null;

  @ManyToOne(() => Program, { onDelete: "CASCADE" })
  @JoinColumn({ name: "program_id" })
  program!: Relation<Program> | null;

  @Column("text", { nullable: true })
  @Field(() => String, { description: "What is measured (衡量標準), as printed." })
  measure!: string;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The numerator (分子), where the measure is printed as a ratio.",
  })
  numerator!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The denominator (分母), where the measure is printed as a ratio.",
  })
  denominator!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, { description: "PERCENT, or the counting unit as printed: 人次, 場, 件, 小時." })
  unit!: string;

  @Column("text", { nullable: true })
  @Field(() => Direction, { description: "Whether more or less is better." })
  direction!: Direction;

  @Column("jsonb", { nullable: true, default: () => "'[]'" })
  @Field(() => [Quantity], {
    description:
      "Amounts that stand inside the measure: a target of 100% of 服務人次達10000人次 is 10,000 person-times.",
  })
  standards!: Quantity[];

  @Column("double precision", { nullable: true })
  @Field(() => Float, {
    nullable: true,
    description:
      "Last target less the first, in the unit; null where they cannot be subtracted: fewer than two years, a range, or another comparator or unit in the last than in the first.",
  })
  change!: number | null;

  @Column("text", { nullable: true })
  @Field(() => Trend, { nullable: true, description: "From the first target to the last; null where change is." })
  trend!: Trend | null;
}
