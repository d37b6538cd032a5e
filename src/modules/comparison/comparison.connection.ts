import { defineListConnection } from "../../kit/list-connection-types";
import { ComparisonRow } from "./comparison.types";

export const ComparisonRowConnection = defineListConnection<ComparisonRow>(
  "ComparisonRow",
  () => ComparisonRow,
  "rows",
);
