import { defineEnum } from "../../kit/enum";

export const Presence = defineEnum(
  "Presence",
  "Whether a county's plans speak of something, and if not, what that silence means. The first that holds, from the top; a plan of another field never changes the answer.",
  {
    ADDRESSED: "At least one item that the filter lets through (有).",
    OTHERWISE_ADDRESSED:
      "A plan in force speaks of it, but in nothing that the filter lets through: only in goals, when indicators were asked for (另有提及).",
    SILENT: "A plan that covers the field is in force and does not speak of it (未提及).",
    UNDATED_ONLY:
      "Of the plans that cover the field none is known to be in force in the years asked for, and one states no year (僅有未載明年度之計畫).",
    OTHER_YEARS_ONLY: "The plans that cover the field are of other years (僅有其他年度).",
    OUT_OF_SCOPE:
      "The hub holds plans of this county, and none that is asked for covers the field: a community plan says nothing of childcare (不在計畫範圍).",
    NO_PLAN: "The hub holds no plan of this county (無計畫).",
  },
);
export type Presence = keyof typeof Presence;
