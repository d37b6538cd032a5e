import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, type Relation } from "typeorm";
import { Citation } from "../document/citation.entity";
import { PlanItem } from "../item/item.entity";
import { Plan } from "../plan/plan.entity";
import { PolicyReference } from "./policy-reference.entity";
import { MentionManner } from "./reference.types";

/** A place where a plan's document names a reference, inside an item or not. */
@Entity("mention")
@Index(["referenceCode", "rank"])
@ObjectType({ description: "A place where a document names a law, a programme or a fund." })
export class Mention {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { name: "reference_code" })
  referenceCode!: string;

  @ManyToOne(() => PolicyReference)
  @JoinColumn({ name: "reference_code", referencedColumnName: "code" })
  reference!: Relation<PolicyReference>;

  @Index()
  @Column("text", { name: "plan_id" })
  planId!: string;

  @ManyToOne(() => Plan, { onDelete: "CASCADE" })
  @JoinColumn({ name: "plan_id" })
  plan!: Relation<Plan>;

  /** The item in whose own words it stands. */
  @Index()
  @Column("text", { name: "item_id", nullable: true })
  itemId!: string | null;

  @ManyToOne(() => PlanItem, { onDelete: "CASCADE" })
  @JoinColumn({ name: "item_id" })
  item!: Relation<PlanItem> | null;

  @Column("text")
  @Field(() => MentionManner, {
    description: "Whether the thing itself is meant or a local scheme that carries its name.",
  })
  manner!: MentionManner;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The article cited with it, as printed: 第67條; null where none is.",
  })
  provision!: string | null;

  @Column("text", { name: "citation_id" })
  citationId!: string;

  @OneToOne(() => Citation, { onDelete: "CASCADE" })
  @JoinColumn({ name: "citation_id" })
  citation!: Relation<Citation>;

  /** Place in its document, from 0. */
  @Column("integer")
  position!: number;

  /** Place among all mentions of the hub: plan by plan, as the documents print them. */
  @Column("integer")
  rank!: number;
}
