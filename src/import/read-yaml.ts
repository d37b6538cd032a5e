import { CST, type Document as YamlDocument, isNode, isScalar, Lexer, visit } from "yaml";
import { MOST_PROBLEMS, type PlanFilePath, type Problem, type ProblemSink } from "./problem";
import { type PlacedYaml, parsePlacedYaml } from "./yaml-position";

/** A YAML text as plain values, with a sink that knows where each stands; or what is wrong with it. */
export type ReadYaml =
  | { readonly read: true; readonly value: unknown; readonly sink: ProblemSink }
  | { readonly read: false; readonly problems: readonly Problem[] };

/** The most words and signs of a file, since memory grows with them; the largest plan file of seeds/ has 25,000. */
const MOST_TOKENS = 120_000;

/** Reads a YAML text: no aliases, each key once, bounded before it is parsed, and nothing that a database cannot hold. */
export function readYaml(file: string, text: string): ReadYaml {
  const crowded = findCrowd(file, text);
  if (crowded) return { read: false, problems: [crowded] };
  const placed = parsePlacedYaml(file, text);
  const faults = findFaults(placed.document);
  if (faults.length > 0) return { read: false, problems: faults.map((fault) => problemOf(file, placed, fault)) };
  const value = toValue(placed.document);
  if (value instanceof Error) {
    const fault = { found: value.message, offset: firstAlias(placed.document) };
    return { read: false, problems: [problemOf(file, placed, fault)] };
  }
  const { sink } = placed;
  const unstorable = findUnstorable(value);
  if (!unstorable) return { read: true, value, sink };
  const { path, found } = unstorable;
  sink.report(path, found, "a text that a database can hold", "Take the character out.");
  return { read: false, problems: sink.problems };
}

function findCrowd(file: string, text: string): Problem | undefined {
  let tokens = 0;
  let line = 1;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (CST.tokenType(token) === "newline") line += 1;
    if (tokens <= MOST_TOKENS) continue;
    return {
      file,
      line,
      column: 1,
      found: `more than ${String(MOST_TOKENS)} words and signs`,
      expected: `at most ${String(MOST_TOKENS)} words and signs`,
      todo: "A plan file points at its document; take out what is copied needlessly.",
    };
  }
  return undefined;
}

interface Fault {
  readonly found: string;
  readonly offset: number;
}

function problemOf(file: string, { at }: PlacedYaml, { found, offset }: Fault): Problem {
  return {
    file,
    ...at(offset),
    found,
    expected: "YAML that parses, each key once, without aliases",
    todo: "Mend the YAML at that place.",
  };
}

/** What the parser has against the text, else the keys that a map has twice; the first ones. */
function findFaults(yaml: YamlDocument): readonly Fault[] {
  const errors = yaml.errors.slice(0, MOST_PROBLEMS).map(({ message, pos }) => ({
    found: message.startsWith("Maximum call stack")
      ? "values in values, too deep"
      : (message.split("\n")[0] ?? message),
    offset: pos[0],
  }));
  return errors.length > 0 ? errors : findRepeatedKeys(yaml).slice(0, MOST_PROBLEMS);
}

/** The parser would compare each key with each other, which takes minutes for a map of 100,000. */
function findRepeatedKeys(yaml: YamlDocument): Fault[] {
  const faults: Fault[] = [];
  visit(yaml, {
    Map: (_key, map) => {
      const keys = new Set<string>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        if (keys.has(name)) faults.push({ found: `the key “${name}” a second time`, offset: offsetOf(key) });
        keys.add(name);
      }
    },
  });
  return faults;
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function toValue(yaml: YamlDocument): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 0 });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Where the first alias stands; the beginning where there is none. */
function firstAlias(yaml: YamlDocument): number {
  let offset = 0;
  visit(yaml, {
    Alias: (_key, alias) => {
      offset = offsetOf(alias);
      return visit.BREAK;
    },
  });
  return offset;
}

/** Characters that YAML can spell out ("\\0", "\\ud800") and PostgreSQL cannot store. */
const UNSTORABLE = [
  { pattern: /\0/u, found: "a NUL character" },
  { pattern: /\p{Surrogate}/u, found: "half of a character (a lone surrogate)" },
];

function findUnstorable(value: unknown, path: PlanFilePath = []): { path: PlanFilePath; found: string } | undefined {
  if (typeof value === "string") {
    const trouble = UNSTORABLE.find(({ pattern }) => pattern.test(value));
    return trouble && { path, found: trouble.found };
  }
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found =
      findUnstorable(key, path) ?? findUnstorable(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}
