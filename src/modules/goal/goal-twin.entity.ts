import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { StrategicGoal } from "./goal.entity";

/** Two goals of two lists of one plan that are printed as twins: `goalId` is printed first, `twinId` later. */
@Entity("goal_twin")
export class GoalTwin {
  @PrimaryColumn("text", { name: "goal_id" })
  goalId!: string;

  @Index()
  @PrimaryColumn("text", { name: "twin_id" })
  twinId!: string;

  @ManyToOne(() => StrategicGoal, { onDelete: "CASCADE" })
  @JoinColumn({ name: "goal_id" })
  goal!: Relation<StrategicGoal>;

  @ManyToOne(() => StrategicGoal, { onDelete: "CASCADE" })
  @JoinColumn({ name: "twin_id" })
  twin!: Relation<StrategicGoal>;
}
