import { rocYear } from "../../kit/scalars";
import { UNDATED } from "./facet.queries";
import { type FacetName } from "./facet.types";
import { type GoalRole, type ItemKind, type Listing, type Trend } from "./item.types";

export const KIND_NAMES: Readonly<Record<ItemKind, FacetName>> = {
  GOAL: { zh: "策略目標", en: "Strategic goals" },
  PROGRAM: { zh: "計畫項目", en: "Programs" },
  INDICATOR: { zh: "績效指標", en: "Indicators" },
};

export const ROLE_NAMES: Readonly<Record<GoalRole, FacetName>> = {
  PRINCIPLE: { zh: "重點原則", en: "Principles" },
  PRIORITY: { zh: "施政重點", en: "Priorities" },
  KEY_GOAL: { zh: "關鍵策略目標", en: "Key strategic goals" },
  COMMON_GOAL: { zh: "共同性目標", en: "Common goals" },
  STRATEGY: { zh: "執行策略", en: "Strategies" },
  MEASURE: { zh: "細項", en: "Measures under a goal" },
};

export const LISTING_NAMES: Readonly<Record<Listing, FacetName>> = {
  TABLE: { zh: "表列", en: "Rows of a table" },
  WORK_ITEM: { zh: "工作項目", en: "Work items" },
  NARRATIVE: { zh: "敘述", en: "In the prose" },
};

export const TREND_NAMES: Readonly<Record<Trend, FacetName>> = {
  RISING: { zh: "上升", en: "Rising" },
  FALLING: { zh: "下降", en: "Falling" },
  FLAT: { zh: "持平", en: "Flat" },
};

const UNDATED_NAME: FacetName = { zh: "未載明年度", en: "No year stated" };
const PERCENT_NAME: FacetName = { zh: "百分比", en: "Percent" };

/** A year in both calendars, or that there is none. */
export function nameOfYear(code: string): FacetName {
  if (code === UNDATED) return UNDATED_NAME;
  return { zh: `民國${String(rocYear(Number(code)))}年`, en: code };
}

/** A unit as printed; percent has a code of ours. */
export function nameOfUnit(code: string): FacetName {
  return code === "PERCENT" ? PERCENT_NAME : nameAsPrinted(code);
}

/** What has no name but the printed one. */
export function nameAsPrinted(code: string): FacetName {
  return { zh: code, en: code };
}
