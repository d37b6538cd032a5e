import type { Quote } from "../documents/find-quotation";
import type { DocumentText } from "../documents/document-text";
import type { OutlineSection } from "../documents/outline";
import type {
  PlanFile,
  PlanFileFigure,
  PlanFileGoal,
  PlanFileIndicator,
  PlanFileMention,
  PlanFileProgram,
} from "../plan-file";
import type { PlanFilePath } from "../problem";
import type { Amount } from "./amount";

/** A quotation and the field that it proves. */
export interface Evidence {
  readonly field: string;
  readonly quote: Quote;
}

/** Years in the common era, as an item or a plan states them. */
export interface ResolvedPeriod {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly inherited: boolean;
}

/** The value promised for one year. */
export interface ResolvedTarget {
  /** Year in the common era. */
  readonly year: number;
  readonly everyYear: boolean;
  readonly amount: Amount;
  readonly raw: string;
  readonly note: string | null;
  /** The indicator's name, the year's heading, the value. */
  readonly evidence: readonly Quote[];
}

interface ResolvedBase {
  /** Unique in the hub: the plan's id, a dot, the id in the plan file. */
  readonly id: string;
  readonly localId: string;
  readonly path: PlanFilePath;
  readonly level: number;
  readonly parentId: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly period: ResolvedPeriod | null;
  readonly evidence: readonly Evidence[];
  /** The line of its first title. */
  readonly line: number;
}

/** A goal whose words were found. */
export interface ResolvedGoal extends ResolvedBase {
  readonly kind: "GOAL";
  readonly source: PlanFileGoal;
  readonly description: string | null;
  /** Titles as printed elsewhere, white space apart: what a table's goal cell may say. */
  readonly printings: readonly Quote[];
}

/** A program, or a numbered part of one, whose words were found. */
export interface ResolvedProgram extends ResolvedBase {
  readonly kind: "PROGRAM";
  readonly source: PlanFileProgram;
  readonly goalId: string | null;
  readonly description: string | null;
  readonly method: string | null;
  readonly fundingSources: readonly string[];
  readonly expectedBenefits: readonly string[];
}

/** An indicator whose words and targets were found. */
export interface ResolvedIndicator extends ResolvedBase {
  readonly kind: "INDICATOR";
  readonly source: PlanFileIndicator;
  readonly goalId: string | null;
  readonly programId: string | null;
  readonly measure: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly standards: readonly { readonly raw: string; readonly amount: Amount }[];
  readonly targets: readonly ResolvedTarget[];
}

/** Any item of a plan. */
export type ResolvedItem = ResolvedGoal | ResolvedProgram | ResolvedIndicator;

/** What a plan says of itself beside its items. */
export interface ResolvedStatement {
  readonly kind: NonNullable<PlanFile["statements"]>[number]["kind"];
  readonly path: PlanFilePath;
  readonly number: string | null;
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** A place that names a law, a programme or a fund. */
export interface ResolvedMention {
  readonly path: PlanFilePath;
  readonly source: PlanFileMention;
  /** The article cited with it; null where none is. */
  readonly provision: string | null;
  readonly quote: Quote;
  /** The item in whose own words it stands; null where it stands in none. */
  readonly itemId: string | null;
}

/** A number that is no target. */
export interface ResolvedFigure {
  readonly id: string;
  readonly path: PlanFilePath;
  readonly source: PlanFileFigure;
  readonly subject: string;
  readonly amount: Amount;
  readonly raw: string;
  /** Year in the common era; null where the document states none. */
  readonly year: number | null;
  readonly itemId: string | null;
  /** The amount (`quantity`), what it counts (`subject`) and the year. */
  readonly evidence: readonly Evidence[];
}

/** A heading of the outline with its words in both languages. */
export interface ResolvedSection extends OutlineSection {
  readonly heading: string | null;
  readonly headingEn: string | null;
  readonly quote: Quote;
}

/** A plan file in which every quotation has been found. What was not found is missing here and reported. */
export interface ResolvedPlan {
  readonly file: PlanFile;
  readonly document: DocumentText;
  readonly sections: readonly ResolvedSection[];
  readonly period: ResolvedPeriod | null;
  readonly evidence: readonly Evidence[];
  readonly statements: readonly ResolvedStatement[];
  readonly goals: readonly ResolvedGoal[];
  readonly programs: readonly ResolvedProgram[];
  readonly indicators: readonly ResolvedIndicator[];
  readonly mentions: readonly ResolvedMention[];
  readonly figures: readonly ResolvedFigure[];
}

/** All items of a plan, in the order of the plan file. */
export function itemsOf(plan: ResolvedPlan): ResolvedItem[] {
  return [...plan.goals, ...plan.programs, ...plan.indicators];
}

/** The common-era year of a ROC year: 民國元年 is 1912. */
export function ceYear(rocYear: number): number {
  return rocYear + 1911;
}
