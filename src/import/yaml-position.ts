import { type Document as YamlDocument, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { createProblemSink, type PlanFilePath, type ProblemSink } from "./problem";

/** A YAML text, parsed, with the places of its keys. */
export interface PlacedYaml {
  readonly document: YamlDocument;
  /** Reports problems at the nearest known key. */
  readonly sink: ProblemSink;
  /** The line and column of an offset in the text. */
  readonly at: (offset: number) => { line: number; column: number };
}

/** Parses a YAML text and remembers where each key of it stands; errors stay with the document, and a key may stand twice. */
export function parsePlacedYaml(file: string, text: string): PlacedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, schema: "core", logLevel: "error" });
  return {
    document,
    sink: createProblemSink(file, (keys) => positionOf(document, lines, keys)),
    at: (offset) => placeOf(lines, offset),
  };
}

function positionOf(yaml: YamlDocument, lines: LineCounter, keys: PlanFilePath): { line: number; column: number } {
  for (let length = keys.length; length > 0; length -= 1) {
    const offset = offsetOf(yaml, keys.slice(0, length));
    if (offset !== undefined) return placeOf(lines, offset);
  }
  return { line: 1, column: 1 };
}

/** Where a key's value begins; the keys of a map may be numbers in YAML. */
function offsetOf(yaml: YamlDocument, keys: PlanFilePath): number | undefined {
  let node: unknown = yaml.contents;
  for (const key of keys) {
    if (isMap(node))
      node = node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))?.value;
    else
      node =
        isNode(node) && "get" in node && typeof node.get === "function"
          ? (node.get as (key: unknown, keep: boolean) => unknown)(key, true)
          : undefined;
  }
  return isNode(node) ? node.range?.[0] : undefined;
}

function placeOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
