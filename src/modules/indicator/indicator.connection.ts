import { defineConnection } from "../../kit/connection-types";
import { Indicator } from "./indicator.entity";

export const IndicatorConnection = defineConnection<Indicator>("Indicator", () => Indicator, "indicators");
export type IndicatorConnection = InstanceType<typeof IndicatorConnection>;
