import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Theme } from "../theme/theme.entity";
import { Plan } from "./plan.entity";

/** That a plan sets out to cover a theme; a plan without a row covers none. */
@Entity("plan_scope")
export class PlanScope {
  @PrimaryColumn("text", { name: "plan_id" })
  planId!: string;

  @Index()
  @PrimaryColumn("text", { name: "theme_code" })
  themeCode!: string;

  @ManyToOne(() => Plan, { onDelete: "CASCADE" })
  @JoinColumn({ name: "plan_id" })
  plan!: Relation<Plan>;

  @ManyToOne(() => Theme)
  @JoinColumn({ name: "theme_code", referencedColumnName: "code" })
  theme!: Relation<Theme>;
}
