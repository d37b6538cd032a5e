import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Document } from "../document/document.entity";
import { Plan } from "./plan.entity";

/** That a plan is printed in a document; position 0 is the plan's own text, then annexes and amendments. */
@Entity("plan_document")
export class PlanDocument {
  @PrimaryColumn("text", { name: "plan_id" })
  planId!: string;

  @Index()
  @PrimaryColumn("text", { name: "document_id" })
  documentId!: string;

  @ManyToOne(() => Plan, { onDelete: "CASCADE" })
  @JoinColumn({ name: "plan_id" })
  plan!: Relation<Plan>;

  @ManyToOne(() => Document, { onDelete: "CASCADE" })
  @JoinColumn({ name: "document_id" })
  document!: Relation<Document>;

  @Column("integer")
  position!: number;
}
