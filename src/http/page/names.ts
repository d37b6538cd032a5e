import { html, type Html } from "./html";

/** A name in Chinese and in English. */
export interface BothNames {
  readonly name: string;
  readonly english: string;
}

/** Something of the vocabulary, by its code. */
export interface Named extends BothNames {
  readonly code: string;
}

type Pair = readonly [chinese: string, english: string];

/** The kind of an item in the words of the plans. */
const KINDS: Readonly<Record<string, Pair>> = {
  GOAL: ["策略目標", "goal"],
  PROGRAM: ["計畫項目", "program"],
  INDICATOR: ["績效指標", "indicator"],
};

const COUNTY_KINDS: Readonly<Record<string, Pair>> = {
  SPECIAL_MUNICIPALITY: ["直轄市", "special municipality"],
  CITY: ["市", "provincial city"],
  COUNTY: ["縣", "county"],
};

const REFERENCE_KINDS: Readonly<Record<string, Pair>> = {
  ACT: ["法律", "act"],
  REGULATION: ["法規命令、行政規則", "regulation or administrative rule"],
  TREATY: ["公約", "treaty or convention"],
  CENTRAL_PROGRAM: ["中央計畫", "central programme"],
  CENTRAL_POLICY: ["中央政策", "central policy"],
  FUND: ["基金", "fund"],
  LOCAL_PLAN: ["地方計畫", "local plan"],
  LOCAL_REGULATION: ["地方法規", "local regulation"],
  OTHER: ["其他", "other"],
};

/** What a county's silence means. */
const PRESENCES: Readonly<Record<string, Pair>> = {
  OTHERWISE_ADDRESSED: ["另有提及", "spoken of elsewhere in the plan"],
  SILENT: ["未提及", "a plan covers the field and does not speak of it"],
  UNDATED_ONLY: ["僅有未載明年度之計畫", "only plans that state no year"],
  OTHER_YEARS_ONLY: ["僅有其他年度", "only plans of other years"],
  OUT_OF_SCOPE: ["不在計畫範圍", "outside the scope of the plans"],
  NO_PLAN: ["無計畫", "no plan in the hub"],
};

const LIKENESSES: Readonly<Record<string, Pair>> = {
  SAME: ["同一方案", "the same scheme"],
  SIMILAR: ["相近", "the same thing by another scheme"],
  RELATED: ["相關，不計入", "a neighbouring thing, does not count"],
};

const SCHEMES: Readonly<Record<string, Pair>> = {
  COFOG: ["政府職能分類", "COFOG"],
  SDG: ["永續發展目標", "SDG"],
  SWFA: ["社會福利基本法第2條", "Social Welfare Fundamental Act, article 2"],
};

const NAMES = {
  kind: KINDS,
  county: COUNTY_KINDS,
  reference: REFERENCE_KINDS,
  presence: PRESENCES,
  likeness: LIKENESSES,
  scheme: SCHEMES,
} as const;

/** What a value of the graph is called in both languages; the value itself where it is new to the pages. */
export function findNames(vocabulary: keyof typeof NAMES, value: string): BothNames {
  const [name, english] = NAMES[vocabulary][value] ?? [value, value];
  return { name, english };
}

/** A Chinese name with the English one, where that is another, in small letters. */
export function nameBoth({ name, english }: BothNames): Html {
  return html`${name}${english !== name && html` <small lang="en">${english}</small>`}`;
}

/** A value of the graph in both languages. */
export function nameValue(vocabulary: keyof typeof NAMES, value: string): Html {
  return nameBoth(findNames(vocabulary, value));
}
