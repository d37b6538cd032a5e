import { type CountyCode, type ItemKind, type ReferenceKind, type SearchKind, type Trend } from "./graph/operations";
import { type Calendar, type Language } from "./words/words";

/* What addresses hold: every view's whole state. Values that cannot be meant are left out. */

type Raw = Readonly<Record<string, unknown>>;

/** In the customary order. */
const COUNTIES: readonly CountyCode[] = [
  "TAIPEI",
  "NEW_TAIPEI",
  "TAOYUAN",
  "TAICHUNG",
  "TAINAN",
  "KAOHSIUNG",
  "KEELUNG",
  "HSINCHU_CITY",
  "CHIAYI_CITY",
  "HSINCHU_COUNTY",
  "MIAOLI",
  "CHANGHUA",
  "NANTOU",
  "YUNLIN",
  "CHIAYI_COUNTY",
  "PINGTUNG",
  "YILAN",
  "HUALIEN",
  "TAITUNG",
  "PENGHU",
  "KINMEN",
  "LIENCHIANG",
];

const KINDS = ["PROGRAM", "GOAL", "INDICATOR", "ANY"] as const;

const SEARCH_KINDS: readonly SearchKind[] = [
  ...(["GOAL", "PROGRAM", "INDICATOR", "SECTION", "FIGURE", "REFERENCE"] as const),
  ...(["INITIATIVE", "THEME", "TARGET_GROUP", "PLAN", "COUNTY"] as const),
];

/** In the order in which they are offered. */
export const REFERENCE_KINDS: readonly ReferenceKind[] = [
  "ACT",
  "REGULATION",
  "TREATY",
  "CENTRAL_PROGRAM",
  "CENTRAL_POLICY",
  "FUND",
  "LOCAL_PLAN",
  "LOCAL_REGULATION",
  "OTHER",
];

/** How many indicators can be told apart when they are drawn together. */
export const MOST_DRAWN = 6;

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

export function readHomeSearch(raw: Raw): HomeSearch {
  return {
    ...whole(raw, "year", 1912, 9999),
    ...one(raw, "kind", KINDS),
    ...text(raw, "group"),
    ...flag(raw, "undated"),
    ...text(raw, "parent"),
    ...text(raw, "theme"),
    ...one(raw, "county", COUNTIES),
  };
}

export interface CompareSearch {
  readonly counties?: readonly CountyCode[];
  readonly theme?: string;
  readonly year?: number;
  readonly order?: "DIFFERENCES_FIRST";
}

export function readCompareSearch(raw: Raw): CompareSearch {
  const { counties } = list(raw, "counties", COUNTIES.length);
  return {
    counties:
      counties &&
      COUNTIES.filter((code) => counties.includes(code)).sort(
        (first, second) => counties.indexOf(first) - counties.indexOf(second),
      ),
    ...text(raw, "theme"),
    ...whole(raw, "year", 1912, 9999),
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
    ...words(raw, "q"),
    ...one(raw, "kind", SEARCH_KINDS),
    ...one(raw, "county", COUNTIES),
    ...text(raw, "theme"),
    ...whole(raw, "year", 1912, 9999),
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
    ...words(raw, "q"),
    ...text(raw, "theme"),
    ...one(raw, "county", COUNTIES),
    ...whole(raw, "least", 1, COUNTIES.length),
  };
}

export interface ReferencesSearch extends InitiativesSearch {
  readonly type?: ReferenceKind;
}

export function readReferencesSearch(raw: Raw): ReferencesSearch {
  return { ...readInitiativesSearch(raw), ...one(raw, "type", REFERENCE_KINDS) };
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
    ...one(raw, "county", COUNTIES),
    ...text(raw, "theme"),
    ...text(raw, "unit"),
    ...one(raw, "trend", ["RISING", "FLAT", "FALLING"] as const),
    ...words(raw, "q"),
    ...one(raw, "sort", ["CHANGE", "TITLE", "YEAR"] as const),
    ...flag(raw, "down"),
    ...list(raw, "drawn", MOST_DRAWN),
  };
}

/** A word of the address; undefined where it is none, so that it does not stand for itself. */
function text<Name extends string>(raw: Raw, name: Name): Optional<Name, string> {
  const value = raw[name];
  return named(name, typeof value === "string" && value !== "" ? value : undefined);
}

/** Words that may look like a number: 111. */
function words<Name extends string>(raw: Raw, name: Name): Optional<Name, string> {
  const value = raw[name];
  return named(name, typeof value === "string" || typeof value === "number" ? String(value) : undefined);
}

function one<Name extends string, Value extends string>(
  raw: Raw,
  name: Name,
  values: readonly Value[],
): Optional<Name, Value> {
  return named(
    name,
    values.find((known) => known === raw[name]),
  );
}

function flag<Name extends string>(raw: Raw, name: Name): Optional<Name, boolean> {
  return named(name, raw[name] === true || undefined);
}

function whole<Name extends string>(raw: Raw, name: Name, least: number, most: number): Optional<Name, number> {
  const value = Number(raw[name]);
  return named(name, Number.isInteger(value) && value >= least && value <= most ? value : undefined);
}

function list<Name extends string>(raw: Raw, name: Name, most: number): Optional<Name, readonly string[]> {
  const value = raw[name];
  const values: unknown = typeof value === "string" ? value.split(",") : value;
  return named(name, Array.isArray(values) ? values.map(String).filter(Boolean).slice(0, most) : undefined);
}

type Optional<Name extends string, Value> = { readonly [key in Name]?: Value };

/** Undefined is said aloud: the router would take the address's own value for what is not there. */
function named<Name extends string, Value>(name: Name, value: Value | undefined): Optional<Name, Value> {
  return { [name]: value } as Optional<Name, Value>;
}
