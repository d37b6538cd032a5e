import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Plan } from "../plan/plan.entity";

/** Every id of the hub with the name of its GraphQL type; proves that ids are unique and finds a thing by its id. */
@Entity("node")
export class NodeEntry {
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  type!: string;

  /** The plan with which it goes; null for the shared vocabulary. */
  @Index()
  @Column("text", { name: "plan_id", nullable: true })
  planId!: string | null;

  @ManyToOne(() => Plan, { onDelete: "CASCADE" })
  @JoinColumn({ name: "plan_id" })
  plan!: Relation<Plan> | null;
}
