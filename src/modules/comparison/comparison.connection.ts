import { defineConnection } from "../../kit/connection-types";
import { ComparisonRow } from "./comparison.types";

export const ComparisonRowConnection = defineConnection<ComparisonRow>("ComparisonRow", () => ComparisonRow, "rows");
