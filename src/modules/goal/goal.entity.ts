import { Field, Int, ObjectType } from "type-graphql";
import { ChildEntity, Column, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { Node } from "../../kit/node";
import { PlanItem } from "../item/item.entity";
import { GoalRole } from "../item/item.types";

/** What a plan sets out to reach (策略目標, 重點原則, 施政重點, 執行策略); a tree. */
@ChildEntity("GOAL")
@ObjectType({
  implements: [PlanItem, Node],
  description: "What a plan sets out to reach (策略目標, 重點原則, 施政重點, 執行策略); a tree.",
})
export class StrategicGoal extends PlanItem {
  @Column("text", { nullable: true })
  @Field(() => GoalRole, { description: "Which of the plan's lists of goals it stands in." })
  role!: GoalRole;

  @Column("integer", { nullable: true })
  @Field(() => Int, { description: "1 for a goal at the top of its list." })
  level!: number;

  @Index()
  @Column("text", { name: "parent_id", nullable: true })
  parentId!: string | null;

  @ManyToOne(() => PlanItem, { onDelete: "CASCADE" })
  @JoinColumn({ name: "parent_id" })
  parent!: Relation<StrategicGoal> | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The text beside the title, as printed; null where there is none.",
  })
  description!: string | null;
}
