import { defineConnection } from "../../kit/connection-types";
import { StrategicGoal } from "./goal.entity";

export const StrategicGoalConnection = defineConnection<StrategicGoal>("StrategicGoal", () => StrategicGoal, "goals");
export type StrategicGoalConnection = InstanceType<typeof StrategicGoalConnection>;
