import type { DocumentText, Glyph } from "./document-text";
import { longestBeginning, occurrences } from "./search-glyphs";

/** Where words that are not at their place stand instead, or how far the text there agrees with them; begins with “; ”. */
export function describeElsewhere(
  document: DocumentText,
  stream: readonly { readonly char: string }[],
  needle: readonly string[],
): string {
  const everywhere = glyphsOfAll(document);
  const elsewhere = occurrences(everywhere, needle).map((start) => everywhere[start]?.line);
  if (elsewhere.length > 0) return `; it stands in line ${[...new Set(elsewhere)].join(", ")}`;
  const best = longestBeginning(stream, needle);
  if (best.length < Math.min(3, needle.length)) return "";
  const goesOn = stream
    .slice(best.at + best.length, best.at + best.length + 8)
    .map((step) => step.char)
    .join("");
  return `; the text agrees up to “${needle.slice(0, best.length).slice(-10).join("")}” and goes on “${goesOn}”`;
}

const ALL = new WeakMap<DocumentText, readonly Glyph[]>();

/** All glyphs of a document in one list, which is long and asked for often. */
function glyphsOfAll(document: DocumentText): readonly Glyph[] {
  const known = ALL.get(document);
  if (known) return known;
  const glyphs = document.lines.flatMap((line) => line.glyphs);
  ALL.set(document, glyphs);
  return glyphs;
}
