import { type CountyCode, type ItemKind, type SearchKind } from "./graph/operations";
import { type Calendar, type Language } from "./words/words";

/* What addresses hold: every view's whole state. Values that cannot be meant are left out. */

type Raw = Readonly<Record<string, unknown>>;

export interface RootSearch {
  readonly lang?: Language;
  readonly cal?: Calendar;
}

export function readRootSearch(raw: Raw): RootSearch {
  return {
    ...(raw["lang"] === "en" && { lang: "en" as const }),
    ...(raw["cal"] === "ce" || raw["cal"] === "roc" ? { cal: raw["cal"] } : {}),
  };
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

const KINDS: readonly string[] = ["PROGRAM", "GOAL", "INDICATOR", "ANY"];

export function readHomeSearch(raw: Raw): HomeSearch {
  const year = Number(raw["year"]);
  return {
    ...(Number.isInteger(year) && year > 1911 && { year }),
    ...(KINDS.includes(String(raw["kind"])) && { kind: raw["kind"] as HomeSearch["kind"] }),
    ...text(raw, "group"),
    ...(raw["undated"] === true && { undated: true }),
    ...text(raw, "parent"),
    ...text(raw, "theme"),
    ...(text(raw, "county") as { county?: CountyCode }),
  };
}

export interface CompareSearch {
  readonly counties?: readonly CountyCode[];
  readonly theme?: string;
  readonly year?: number;
  readonly order?: "DIFFERENCES_FIRST";
}

export function readCompareSearch(raw: Raw): CompareSearch {
  const year = Number(raw["year"]);
  const counties = typeof raw["counties"] === "string" ? raw["counties"].split(",") : raw["counties"];
  return {
    ...(Array.isArray(counties) && { counties: counties.map(String).filter(Boolean).slice(0, 22) as CountyCode[] }),
    ...text(raw, "theme"),
    ...(Number.isInteger(year) && year > 1911 && { year }),
    ...(raw["order"] === "DIFFERENCES_FIRST" && { order: "DIFFERENCES_FIRST" as const }),
  };
}

export interface SearchSearch {
  readonly q?: string;
  readonly kind?: SearchKind;
}

export function readSearchSearch(raw: Raw): SearchSearch {
  return { ...(raw["q"] !== undefined && { q: String(raw["q"]) }), ...(text(raw, "kind") as { kind?: SearchKind }) };
}

function text(raw: Raw, name: string): Readonly<Record<string, string>> {
  const value = raw[name];
  return typeof value === "string" && value !== "" ? { [name]: value } : {};
}
