import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Theme } from "../theme/theme.entity";
import { PlanItem } from "./item.entity";

/** That an item belongs to a theme; position 0 is the primary theme. */
@Entity("item_theme")
@Index(["themeCode", "itemId"])
export class ItemTheme {
  @PrimaryColumn("text", { name: "item_id" })
  itemId!: string;

  @PrimaryColumn("text", { name: "theme_code" })
  themeCode!: string;

  @ManyToOne(() => PlanItem, { onDelete: "CASCADE" })
  @JoinColumn({ name: "item_id" })
  item!: Relation<PlanItem>;

  @ManyToOne(() => Theme)
  @JoinColumn({ name: "theme_code", referencedColumnName: "code" })
  theme!: Relation<Theme>;

  @Column("integer")
  position!: number;
}
