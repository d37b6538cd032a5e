import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Plan } from "./plan.entity";
import { StatementKind } from "./plan.types";

/** What a plan says of itself beside its items. Its citations have the plan as subject and its id as part. */
@Entity("plan_statement")
@Index(["planId", "position"])
@ObjectType({
  description: "What a plan says of itself beside its items: purpose, vision, legal basis, situation, funding.",
})
export class PlanStatement {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { name: "plan_id" })
  planId!: string;

  @ManyToOne(() => Plan, { onDelete: "CASCADE" })
  @JoinColumn({ name: "plan_id" })
  plan!: Relation<Plan>;

  @Column("text")
  @Field(() => StatementKind, { description: "What the statement is about." })
  kind!: StatementKind;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "The number as printed; null where none is printed." })
  number!: string | null;

  @Column("text")
  @Field(() => String, { description: "The text as printed." })
  text!: string;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "What a reader should know of it, in English." })
  note!: string | null;

  /** Place in the document, from 0. */
  @Column("integer")
  position!: number;
}
