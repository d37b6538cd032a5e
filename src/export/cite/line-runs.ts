import { type LineRun } from "./cited-thing";

/** The lines in order, each once; runs that touch become one. */
export function joinLines(runs: readonly LineRun[]): readonly LineRun[] {
  const joined: LineRun[] = [];
  for (const run of [...runs].sort((a, b) => a.startLine - b.startLine)) {
    const last = joined.at(-1);
    if (!last || run.startLine > last.endLine + 1) joined.push({ startLine: run.startLine, endLine: run.endLine });
    else joined[joined.length - 1] = { ...last, endLine: Math.max(last.endLine, run.endLine) };
  }
  return joined;
}

/** `21`, `23–25`, with something between them. */
export function writeLines(lines: readonly LineRun[], between: string): string {
  return lines
    .map(({ startLine, endLine }) => (startLine === endLine ? `${startLine}` : `${startLine}–${endLine}`))
    .join(between);
}
