import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { PlanItem } from "../item/item.entity";

/** That two items are alike in wording and theme; found by a machine at each import, for the most alike alone. */
@Entity("item_similarity")
@Index(["itemId", "position"])
export class ItemSimilarity {
  @PrimaryColumn("text", { name: "item_id" })
  itemId!: string;

  @Index()
  @PrimaryColumn("text", { name: "similar_id" })
  similarId!: string;

  @ManyToOne(() => PlanItem, { onDelete: "CASCADE" })
  @JoinColumn({ name: "item_id" })
  item!: Relation<PlanItem>;

  @ManyToOne(() => PlanItem, { onDelete: "CASCADE" })
  @JoinColumn({ name: "similar_id" })
  similar!: Relation<PlanItem>;

  /** Whether the other item is another county's. */
  @Column("boolean", { name: "other_county" })
  otherCounty!: boolean;

  /** 0 to 1. */
  @Column("double precision")
  score!: number;

  /** Terms that both print, most telling first. */
  @Column("text", { name: "shared_terms", array: true })
  sharedTerms!: string[];

  @Column("text", { name: "shared_themes", array: true })
  sharedThemes!: string[];

  @Column("text", { name: "shared_references", array: true })
  sharedReferences!: string[];

  /** Place among the item's most alike, best first, from 0. */
  @Column("integer")
  position!: number;
}
