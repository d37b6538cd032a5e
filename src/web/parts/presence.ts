import { type Presence } from "../graph/operations";

/** What stands in a cell without a count: each kind of nothing has a mark of its own. */
export const PRESENCE_MARKS: Readonly<Record<Presence, string>> = {
  ADDRESSED: "0",
  OTHERWISE_ADDRESSED: "◦",
  SILENT: "—",
  OUT_OF_SCOPE: "",
  UNDATED_ONLY: "?",
  OTHER_YEARS_ONLY: "↔",
  NO_PLAN: "×",
};
