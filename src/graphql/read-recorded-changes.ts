const SECTION = /^## Unreleased\s*$/u;
const PART = /^### Breaking\s*$/u;

/**
 * The items of the list under `### Breaking` in the section `## Unreleased` of the list of changes, which is Markdown.
 * Each is its text in one line, without code marks, so that it may be wrapped and set as its writer likes.
 */
export function readRecordedChanges(changelog: string): readonly string[] {
  const section = takePart(changelog.split(/\r?\n/u), SECTION, /^##? /u);
  const lines = takePart(section, PART, /^###? /u);
  const [, ...items] = `\n${lines.join("\n")}`.split(/\n[ \t]*[-*] /u);
  return items.map((item) => item.replaceAll("`", "").replace(/\s+/gu, " ").trim());
}

/** The lines below the first heading that is meant, up to the next one of its kind. */
function takePart(lines: readonly string[], heading: RegExp, nextHeading: RegExp): readonly string[] {
  const start = lines.findIndex((line) => heading.test(line));
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => nextHeading.test(line));
  return end < 0 ? rest : rest.slice(0, end);
}
