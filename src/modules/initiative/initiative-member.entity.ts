import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { PlanItem } from "../item/item.entity";
import { Initiative } from "./initiative.entity";
import { Likeness } from "./initiative.types";

/** An item that is a local version of an initiative, or a neighbour of one. */
@Entity("initiative_member")
@Unique(["initiativeCode", "itemId"])
@Index(["initiativeCode", "rank"])
@ObjectType({ description: "An item that is a county's version of a shared undertaking, or a neighbour of it." })
export class InitiativeMember {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { name: "initiative_code" })
  initiativeCode!: string;

  @ManyToOne(() => Initiative, { onDelete: "CASCADE" })
  @JoinColumn({ name: "initiative_code", referencedColumnName: "code" })
  initiative!: Relation<Initiative>;

  @Index()
  @Column("text", { name: "item_id" })
  itemId!: string;

  @ManyToOne(() => PlanItem, { onDelete: "CASCADE" })
  @JoinColumn({ name: "item_id" })
  item!: Relation<PlanItem>;

  /** The program in its own right whose numbered part the item is; null for any other item. */
  @Index()
  @Column("text", { name: "whole_id", nullable: true })
  wholeId!: string | null;

  @ManyToOne(() => PlanItem, { onDelete: "CASCADE" })
  @JoinColumn({ name: "whole_id" })
  whole!: Relation<PlanItem> | null;

  @Column("text")
  @Field(() => Likeness, { description: "How close it is." })
  likeness!: Likeness;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "Why, where that is not plain, in English; a note of ours." })
  note!: string | null;

  /** Place among all members of the hub: plan by plan, as the documents print them. */
  @Column("integer")
  rank!: number;
}
