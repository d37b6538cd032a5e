import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { PlanItem } from "../item/item.entity";
import { PolicyReference } from "./policy-reference.entity";

/** That an item names a reference; a namesake is none. Words of a program's numbered parts count as the program's. */
@Entity("item_reference")
export class ItemReference {
  @PrimaryColumn("text", { name: "item_id" })
  itemId!: string;

  @Index()
  @PrimaryColumn("text", { name: "reference_code" })
  referenceCode!: string;

  @ManyToOne(() => PlanItem, { onDelete: "CASCADE" })
  @JoinColumn({ name: "item_id" })
  item!: Relation<PlanItem>;

  @ManyToOne(() => PolicyReference)
  @JoinColumn({ name: "reference_code", referencedColumnName: "code" })
  reference!: Relation<PolicyReference>;

  /** False where only a numbered part of the program names it. */
  @Column("boolean")
  own!: boolean;

  /** Place among the item's references by first mention, from 0. */
  @Column("integer")
  position!: number;
}
