import { buildQuote, type Quote } from "../documents/find-quotation";
import type { OutlineSection } from "../documents/outline";
import { readPlace } from "../documents/place";
import type { PlanContext } from "./resolve-item";
import type { ResolvedItem, ResolvedSection } from "./resolved-plan";

/** Longest line, in characters, that is taken for a heading as a whole. */
const LONGEST_HEADING = 40;

/** The outline with its headings in both languages: an item's title, or what the plan file translates. */
export function resolveSections(context: PlanContext, items: readonly ResolvedItem[]): ResolvedSection[] {
  const itemByLine = new Map(
    [...items]
      .reverse()
      .map((item) => [item.evidence.find((entry) => entry.field === "number")?.quote.startLine ?? item.line, item]),
  );
  const used = new Set<string>();
  const sections = context.outline.flatMap((section) => {
    const quote = sectionQuote(context, section);
    if (!quote) return [];
    return [{ ...section, ...headingOf(context, section, itemByLine.get(section.line), used), quote }];
  });
  for (const line of Object.keys(context.file.document.headings ?? {})) {
    if (used.has(line)) continue;
    context.sink.report(
      ["document", "headings", line],
      `an English heading for line ${line}`,
      "a line that begins with a printed number and is no item's title",
      "Mend the line, or take the heading out.",
    );
  }
  return sections;
}

function headingOf(
  context: PlanContext,
  section: OutlineSection,
  item: ResolvedItem | undefined,
  used: Set<string>,
): { heading: string | null; headingEn: string | null } {
  const key = String(section.line);
  const english = context.file.document.headings?.[key];
  if (item) {
    if (english !== undefined) used.add(key);
    return { heading: item.title, headingEn: item.source.en };
  }
  if (section.number === null && section.path === "0") return { heading: null, headingEn: null };
  const short = Array.from(section.rest).length <= LONGEST_HEADING && !section.rest.includes("。");
  if (english === undefined) {
    if (short && section.rest !== "") {
      context.sink.report(
        ["document", "headings"],
        `no English for the heading “${section.rest}” in line ${key}`,
        "an English heading for every printed heading",
        `Add \`${key}: …\` to \`headings\`.`,
      );
    }
    return { heading: null, headingEn: null };
  }
  used.add(key);
  const heading = short ? section.rest.replace(/[：:]$/u, "") : (section.rest.split(/[：。，]/u)[0] ?? section.rest);
  return { heading, headingEn: english };
}

/** A section's own text: from its line to the next section's. */
function sectionQuote(context: PlanContext, section: OutlineSection): Quote | undefined {
  const lines = context.document.lines
    .slice(section.line - 1, section.endLine)
    .filter((line) => line.glyphs.length > 0);
  if (lines.length === 0) return undefined;
  const glyphs = lines.flatMap((line) => line.glyphs);
  return buildQuote(context.document, glyphs, readPlace(`${String(section.line)}-${String(section.endLine)}`));
}
