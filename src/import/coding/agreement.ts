import { topTheme } from "../vocabulary";
import { type Coding, type ItemCoding } from "./read-codings";

/** How far two coders agree in giving each item one of several codes. */
export interface Agreement {
  readonly items: number;
  /** The share of items that both gave the same code, 0 to 1. */
  readonly observed: number;
  /** Cohen's kappa: agreement beyond what chance would give, 1 at most (Cohen 1960). */
  readonly kappa: number;
  /** Two different codes and how many items got the one from the first coder and the other from the second, or the reverse. */
  readonly confused: readonly Confusion[];
}

/** Two codes that the coders gave to the same items. */
export interface Confusion {
  readonly codes: readonly [string, string];
  readonly items: number;
}

/** Agreement of two codings of the same items, in each of the ways in which an item is coded. */
export interface CodingAgreement {
  /** The top theme of the primary theme. */
  readonly topThemes: Agreement;
  /** The primary theme itself, a child theme where one was given. */
  readonly childThemes: Agreement;
  /** For each theme or group that either coder gave: given or not given, item by item. */
  readonly themes: ReadonlyMap<string, Agreement>;
  readonly groups: ReadonlyMap<string, Agreement>;
}

/** Compares two codings; throws where they do not code the same items. */
export function measureAgreement(first: Coding, second: Coding): CodingAgreement {
  const pairs = pairCodings(first, second);
  return {
    topThemes: compareCodes(pairs.map(([a, b]) => [topTheme(primaryOf(a)), topTheme(primaryOf(b))])),
    childThemes: compareCodes(pairs.map(([a, b]) => [primaryOf(a), primaryOf(b)])),
    themes: compareEach(pairs, ({ themes }) => [...new Set(themes.map(topTheme))]),
    groups: compareEach(pairs, ({ groups }) => groups),
  };
}

type CodingPair = readonly [ItemCoding, ItemCoding];

function pairCodings(first: Coding, second: Coding): CodingPair[] {
  const missing = [...first.keys()].filter((id) => !second.has(id));
  const over = [...second.keys()].filter((id) => !first.has(id));
  if (missing.length + over.length > 0) {
    throw new Error(`The two codings do not code the same items: ${[...missing, ...over].join(", ")}.`);
  }
  return [...first].flatMap(([id, coding]) => {
    const other = second.get(id);
    return other ? [[coding, other] as const] : [];
  });
}

function primaryOf({ themes }: ItemCoding): string {
  return themes[0] ?? "";
}

function compareEach(
  pairs: readonly CodingPair[],
  codesOf: (coding: ItemCoding) => readonly string[],
): ReadonlyMap<string, Agreement> {
  const codes = [...new Set(pairs.flatMap((pair) => pair.flatMap(codesOf)))].sort();
  const given = (coding: ItemCoding, code: string) => (codesOf(coding).includes(code) ? "given" : "not given");
  return new Map(codes.map((code) => [code, compareCodes(pairs.map(([a, b]) => [given(a, code), given(b, code)]))]));
}

/** Cohen's kappa of pairs of codes, with what was confused; 1 where nothing could be confused. */
export function compareCodes(pairs: readonly (readonly [string, string])[]): Agreement {
  const items = pairs.length;
  const observed = pairs.filter(([a, b]) => a === b).length / items;
  const first = shares(pairs.map(([a]) => a));
  const second = shares(pairs.map(([, b]) => b));
  const expected = [...first].reduce((sum, [code, share]) => sum + share * (second.get(code) ?? 0), 0);
  return {
    items,
    observed,
    kappa: expected === 1 ? 1 : (observed - expected) / (1 - expected),
    confused: countConfusions(pairs),
  };
}

function shares(codes: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const code of codes) found.set(code, (found.get(code) ?? 0) + 1 / codes.length);
  return found;
}

/** The most frequent first, then by code. */
function countConfusions(pairs: readonly (readonly [string, string])[]): Confusion[] {
  const found = new Map<string, Confusion>();
  for (const [a, b] of pairs) {
    if (a === b) continue;
    const codes: [string, string] = a < b ? [a, b] : [b, a];
    const key = codes.join(" ");
    found.set(key, { codes, items: (found.get(key)?.items ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.items - a.items || (a.codes.join(" ") < b.codes.join(" ") ? -1 : 1));
}
