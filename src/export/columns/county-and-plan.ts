import { type ColumnGroup } from "../table";
import { CODE_AND_NAMES, type Coded, group, inBoth, names, text } from "./column";

/** The county of a row. */
export interface OfCounty {
  readonly county: Coded;
}

/** The plan of a row. */
export interface OfPlan {
  readonly plan: { readonly id: string; readonly title: string; readonly titleEn: string };
}

/** County or city: code and names. */
export const COUNTY: ColumnGroup<OfCounty> = group<OfCounty>(`county { ${CODE_AND_NAMES} }`, [
  text("county_code", "The county or city (縣市): its code.", ({ county }) => county.code, {
    required: true,
    enum: "CountyCode",
    references: "counties.code",
  }),
  ...names<OfCounty>("county", "The county or city (縣市)", ({ county }) => county),
]);

/** Plan: id and titles. */
export const PLAN: ColumnGroup<OfPlan> = group<OfPlan>("plan { id title titleEn: title(language: EN) }", [
  text("plan_id", "The plan (計畫): its id.", ({ plan }) => plan.id, { required: true, references: "plans.id" }),
  ...inBoth<OfPlan>(
    "plan",
    { zh: "The plan's title, as printed.", en: "The plan's title, an unofficial translation of ours." },
    ({ plan }) => ({ zh: plan.title, en: plan.titleEn }),
  ),
]);
