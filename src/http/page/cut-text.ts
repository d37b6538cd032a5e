const CHARACTERS = new Intl.Segmenter("zh-Hant-TW", { granularity: "grapheme" });

/** Text on one line, cut with … where it has more characters (as a reader counts them) than `most`. */
export function cutText(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...CHARACTERS.segment(line)].map(({ segment }) => segment);
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join("")}…`;
}
