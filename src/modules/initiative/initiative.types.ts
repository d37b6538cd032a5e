import { defineEnum } from "../../kit/enum";

export const Likeness = defineEnum("Likeness", "How close an item is to the undertaking that counties share.", {
  SAME: "The same scheme or central programme, which the documents of both counties name.",
  SIMILAR: "The same thing done for the same people by another scheme.",
  RELATED: "A neighbouring thing; it does not make a county count as having the initiative.",
});
export type Likeness = keyof typeof Likeness;

/** What makes a county count as having an initiative. */
export const COUNTING_LIKENESS: readonly Likeness[] = ["SAME", "SIMILAR"];
