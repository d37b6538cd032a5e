import { defineEnum } from "../../kit/enum";

export const ReferenceKind = defineEnum("ReferenceKind", "What kind of thing a plan cites.", {
  ACT: "An act (法律).",
  REGULATION: "A regulation or an administrative rule of a central agency (法規命令, 行政規則).",
  TREATY: "A treaty or convention (公約).",
  CENTRAL_PROGRAM: "A programme of the central government (中央計畫).",
  CENTRAL_POLICY: "A policy or policy guidelines of the central government (中央政策).",
  FUND: "A fund, an account or an allotment from which money comes (基金).",
  LOCAL_PLAN: "A plan or scheme of a county (地方計畫).",
  LOCAL_REGULATION: "A rule of a county (地方法規).",
  OTHER: "Anything else that is cited by name, for example an official letter (其他).",
});
export type ReferenceKind = keyof typeof ReferenceKind;

export const MentionManner = defineEnum("MentionManner", "What a place that prints a name means by it.", {
  NAMED: "The law, programme or fund itself is meant.",
  NAMESAKE: "A local scheme that carries its name.",
});
export type MentionManner = keyof typeof MentionManner;
