import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { TargetGroup } from "../theme/target-group.entity";
import { PlanItem } from "./item.entity";

/** That an item is for a target group. */
@Entity("item_target_group")
@Index(["targetGroupCode", "itemId"])
export class ItemTargetGroup {
  @PrimaryColumn("text", { name: "item_id" })
  itemId!: string;

  @PrimaryColumn("text", { name: "target_group_code" })
  targetGroupCode!: string;

  @ManyToOne(() => PlanItem, { onDelete: "CASCADE" })
  @JoinColumn({ name: "item_id" })
  item!: Relation<PlanItem>;

  @ManyToOne(() => TargetGroup)
  @JoinColumn({ name: "target_group_code", referencedColumnName: "code" })
  targetGroup!: Relation<TargetGroup>;

  @Column("integer")
  position!: number;
}
