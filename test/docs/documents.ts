import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";

/** A text for readers, with its path from the project's folder. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A fenced block and the line in which it begins. */
export interface Block {
  readonly language: string;
  readonly text: string;
  readonly line: number;
}

/** Both READMEs, the list of changes and everything in docs/. */
export function readPages(): readonly Page[] {
  const docs = readdirSync(join(PROJECT_ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .sort();
  return ["README.md", "README.zh-TW.md", "CHANGELOG.md", ...docs].map(readPage);
}

/** One of them. */
export function readPage(path: string): Page {
  return { path, text: readFileSync(join(PROJECT_ROOT, path), "utf8") };
}

const FENCE = /^```(\w+)\n([\s\S]*?)^```$/gmu;

/** The fenced blocks of a page, in its order. */
export function findBlocks({ text }: Page): readonly Block[] {
  return [...text.matchAll(FENCE)].map((match) => ({
    language: match[1] ?? "",
    text: match[2] ?? "",
    line: text.slice(0, match.index).split("\n").length,
  }));
}

/** The page without its fenced blocks. */
export function proseOf({ text }: Page): string {
  return text.replace(FENCE, "");
}

/** The shell commands of a page, one by one: lines are split at `&&`. */
export function findCommands(page: Page): readonly string[] {
  return findBlocks(page)
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.trim().split("\n"))
    .flatMap((line) => line.split("&&"))
    .map((command) => command.trim());
}
