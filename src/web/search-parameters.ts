import { type CountyCode, type ItemKind, type ReferenceKind, type SearchKind, type Trend } from "./graph/operations";
import { type Calendar, type Language } from "./words/words";

/* What addresses hold: every view's whole state. Values that cannot be meant are left out. */

type Raw = Readonly<Record<string, unknown>>;

export interface RootSearch {
  readonly lang?: Language;
  readonly cal?: Calendar;
}

export function readRootSearch(raw: Raw): RootSearch {
  return { ...one(raw, "lang", ["zh", "en"] as const), ...one(raw, "cal", ["roc", "ce"] as const) };
}

/** Language and calendar go along from view to view; Chinese need not be named. */
export function keepReader<Search extends RootSearch>({
  search,
  next,
}: {
  readonly search: Search;
  readonly next: (search: Search) => Search;
}): Search {
  const { lang = search.lang, cal = search.cal, ...rest } = next(search);
  return { ...rest, ...(lang === "en" && { lang }), ...(cal && { cal }) } as Search;
}

export interface HomeSearch {
  readonly year?: number;
  readonly kind?: ItemKind | "ANY";
  readonly group?: string;
  readonly undated?: boolean;
  readonly parent?: string;
  /** The open cell: theme and county. */
  readonly theme?: string;
  readonly county?: CountyCode;
}

const KINDS = ["PROGRAM", "GOAL", "INDICATOR", "ANY"] as const;

export function readHomeSearch(raw: Raw): HomeSearch {
  return {
    ...year(raw),
    ...one(raw, "kind", KINDS),
    ...text(raw, "group"),
    ...(raw["undated"] === true && { undated: true }),
    ...text(raw, "parent"),
    ...text(raw, "theme"),
    ...county(raw),
  };
}

export interface CompareSearch {
  readonly counties?: readonly CountyCode[];
  readonly theme?: string;
  readonly year?: number;
  readonly order?: "DIFFERENCES_FIRST";
}

export function readCompareSearch(raw: Raw): CompareSearch {
  const counties = typeof raw["counties"] === "string" ? raw["counties"].split(",") : raw["counties"];
  return {
    ...(Array.isArray(counties) && { counties: counties.map(String).filter(Boolean).slice(0, 22) as CountyCode[] }),
    ...text(raw, "theme"),
    ...year(raw),
    ...one(raw, "order", ["DIFFERENCES_FIRST"] as const),
  };
}

export interface SearchSearch {
  readonly q?: string;
  readonly kind?: SearchKind;
  readonly county?: CountyCode;
  readonly theme?: string;
  readonly year?: number;
}

export function readSearchSearch(raw: Raw): SearchSearch {
  return {
    ...(raw["q"] !== undefined && { q: String(raw["q"]) }),
    ...(text(raw, "kind") as { kind?: SearchKind }),
    ...county(raw),
    ...text(raw, "theme"),
    ...year(raw),
  };
}

export interface InitiativesSearch {
  readonly q?: string;
  readonly theme?: string;
  readonly county?: CountyCode;
  /** By how many counties at least. */
  readonly least?: number;
}

export function readInitiativesSearch(raw: Raw): InitiativesSearch {
  return {
    ...(raw["q"] !== undefined && { q: String(raw["q"]) }),
    ...text(raw, "theme"),
    ...county(raw),
    ...least(raw),
  };
}

export interface ReferencesSearch extends InitiativesSearch {
  readonly type?: ReferenceKind;
}

export function readReferencesSearch(raw: Raw): ReferencesSearch {
  return { ...readInitiativesSearch(raw), ...(text(raw, "type") as { type?: ReferenceKind }) };
}

export interface IndicatorsSearch {
  readonly county?: CountyCode;
  readonly theme?: string;
  readonly unit?: string;
  readonly trend?: Trend;
  readonly q?: string;
  readonly sort?: "CHANGE" | "TITLE" | "YEAR";
  readonly down?: boolean;
  /** Those that are drawn together. */
  readonly drawn?: readonly string[];
}

export function readIndicatorsSearch(raw: Raw): IndicatorsSearch {
  return {
    ...county(raw),
    ...text(raw, "theme"),
    ...text(raw, "unit"),
    ...one(raw, "trend", ["RISING", "FLAT", "FALLING"] as const),
    ...(raw["q"] !== undefined && { q: String(raw["q"]) }),
    ...one(raw, "sort", ["CHANGE", "TITLE", "YEAR"] as const),
    ...(raw["down"] === true && { down: true }),
    ...(Array.isArray(raw["drawn"]) && { drawn: raw["drawn"].map(String).slice(0, 12) }),
  };
}

function text(raw: Raw, name: string): Readonly<Record<string, string>> {
  const value = raw[name];
  return typeof value === "string" && value !== "" ? { [name]: value } : {};
}

function one<Name extends string, Value extends string>(
  raw: Raw,
  name: Name,
  values: readonly Value[],
): { readonly [key in Name]?: Value } {
  const value = values.find((known) => known === raw[name]);
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: Value };
}

function year(raw: Raw): { readonly year?: number } {
  const value = Number(raw["year"]);
  return Number.isInteger(value) && value > 1911 ? { year: value } : {};
}

function least(raw: Raw): { readonly least?: number } {
  const value = Number(raw["least"]);
  return Number.isInteger(value) && value >= 1 && value <= 22 ? { least: value } : {};
}

function county(raw: Raw): { readonly county?: CountyCode } {
  return text(raw, "county") as { county?: CountyCode };
}
