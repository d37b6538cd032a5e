import { defineConnection } from "../../kit/connection-types";
import { Program } from "./program.entity";

export const ProgramConnection = defineConnection<Program>("Program", () => Program, "programs");
export type ProgramConnection = InstanceType<typeof ProgramConnection>;
