import { type Presence } from "../graph/operations";

/** What it means that there is nothing. */
export type Nothing = Exclude<Presence, "ADDRESSED">;

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

/** The classes of what shows it. */
export function presenceClass(presence: Presence): string {
  return `no-count ${presence.toLowerCase().replaceAll("_", "-")}`;
}

/** Whether a presence says that there is nothing. */
export function isNothing(presence: Presence): presence is Nothing {
  return presence !== "ADDRESSED";
}
