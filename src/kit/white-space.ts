/** Chinese characters with their punctuation and full-width forms: what is written without spaces between. */
const CHINESE =
  "[\\p{Script=Han}\\u3000-\\u303f\\uff01-\\uff60\\uffe0-\\uffe6\\u2460-\\u24ff\\u2014\\u2018-\\u201d\\u2026]";
const CHINESE_CHARACTER = new RegExp(`^${CHINESE}$`, "u");
const BETWEEN_CHINESE = new RegExp(`(?<=${CHINESE})\\s+(?=${CHINESE})`, "gu");

/**
 * The hub's one rule for white space: between two Chinese characters it goes, elsewhere a run of it becomes one space,
 * and both ends are trimmed. Titles, quotations and searched texts all pass through here.
 */
export function tidyWhiteSpace(text: string): string {
  return text.replace(BETWEEN_CHINESE, "").replace(/\s+/gu, " ").trim();
}

/** Whether a character is written without spaces beside its like. */
export function isChinese(character: string): boolean {
  return CHINESE_CHARACTER.test(character);
}

/** The text without any white space: what two printings are compared by. */
export function withoutWhiteSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}
