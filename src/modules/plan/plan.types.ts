import { defineEnum } from "../../kit/enum";

export const PlanKind = defineEnum("PlanKind", "How long a plan holds.", {
  ANNUAL: "A plan for one year (年度計畫).",
  MID_TERM: "A plan for several years, as a rule four (中程計畫).",
  STANDING: "A plan that states no year and holds until it is replaced.",
});
export type PlanKind = keyof typeof PlanKind;

export const PlanContent = defineEnum("PlanContent", "A kind of content that a plan may state or leave out.", {
  PERIOD: "The years for which the plan holds (期程).",
  GOALS: "What the plan sets out to reach (目標).",
  PROGRAMS: "What will be done (計畫項目, 工作項目).",
  PROGRAM_PERIODS: "Years or months of single programs (實施期程).",
  FUNDING_SOURCES: "Where the money comes from (經費來源).",
  BUDGETS: "Amounts of money (經費).",
  EXPECTED_BENEFITS: "What is expected to come of it (預期效益).",
  INDICATORS: "What is measured (績效指標).",
  TARGETS: "Values promised for a year (目標值).",
  BASELINES: "Values of its indicators before the plan (基期值).",
  RESULTS: "Values of its indicators or targets that were reached (執行成果).",
});
export type PlanContent = keyof typeof PlanContent;

export const StatementKind = defineEnum("StatementKind", "What a statement of a plan about itself is about.", {
  MISSION: "The agency's mission (使命).",
  VISION: "The vision (願景).",
  PURPOSE: "What the plan is for (目的).",
  LEGAL_BASIS: "The law or rule that it rests on (依據).",
  ADDRESSEES: "Who carries it out (執行對象).",
  SITUATION: "The situation that it answers (環境情勢分析).",
  FUNDING: "Where its money comes from (經費來源).",
  EXPECTED_BENEFITS: "What is expected to come of it (預期效益).",
  ANNEX: "An annex or a list of annexes (附件).",
  CLOSING: "The closing clause, for example how the plan is amended (附則).",
});
export type StatementKind = keyof typeof StatementKind;
