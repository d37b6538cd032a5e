import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from "typeorm";
import { Plan } from "./plan.entity";

/** The files from which a plan was written, so that imported plans survive a restart and unchanged ones are left alone. */
@Entity("plan_source")
export class PlanSource {
  @PrimaryColumn("text", { name: "plan_id" })
  planId!: string;

  @OneToOne(() => Plan, { onDelete: "CASCADE" })
  @JoinColumn({ name: "plan_id" })
  plan!: Relation<Plan>;

  /** Of the plan file and the document together. */
  @Column("text")
  fingerprint!: string;

  @Column("text")
  origin!: "seeds" | "imported";

  @Column("text", { name: "plan_file" })
  planFile!: string;

  @Column("text", { name: "document_text" })
  documentText!: string;
}
