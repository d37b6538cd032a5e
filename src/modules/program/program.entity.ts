import { Field, Int, ObjectType } from "type-graphql";
import { ChildEntity, Column, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { Node } from "../../kit/node";
import { StrategicGoal } from "../goal/goal.entity";
import { PlanItem } from "../item/item.entity";
import { Listing } from "../item/item.types";

/** What will be done (計畫項目, 工作項目, 實施方式): a row of a programme table, a work item, and their numbered parts. */
@ChildEntity("PROGRAM")
@ObjectType({
  implements: [PlanItem, Node],
  description:
    "What will be done (計畫項目, 工作項目, 實施方式): a row of a programme table, a work item, an undertaking under a goal.",
})
export class Program extends PlanItem {
  @Column("text", { nullable: true })
  @Field(() => Listing, { description: "Where the document names it." })
  listing!: Listing;

  @Column("integer", { nullable: true })
  @Field(() => Int, { description: "1 for a program in its own right, 2 and more for its numbered parts." })
  level!: number;

  @Column("text", { name: "parent_id", nullable: true })
  parentId!: string | null;

  @ManyToOne(() => PlanItem, { onDelete: "CASCADE" })
  @JoinColumn({ name: "parent_id" })
  parent!: Relation<Program> | null;

  @Index()
  @Column("text", { name: "goal_id", nullable: true })
  goalId!: string | null;

  @ManyToOne(() => StrategicGoal, { onDelete: "CASCADE" })
  @JoinColumn({ name: "goal_id" })
  goal!: Relation<StrategicGoal> | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The text beside the title, as printed; null where there is none.",
  })
  description!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "How it is carried out (實施方式), as printed; null where that is not stated.",
  })
  method!: string | null;

  @Column("text", { name: "funding_sources", array: true, nullable: true, default: () => "'{}'" })
  @Field(() => [String], {
    description: "Where its money comes from (經費來源), as printed; empty where that is not stated.",
  })
  fundingSources!: string[];

  @Column("text", { name: "expected_benefits", array: true, nullable: true, default: () => "'{}'" })
  @Field(() => [String], {
    description: "What is expected to come of it (預期效益), as printed; empty where that is not stated.",
  })
  expectedBenefits!: string[];
}
