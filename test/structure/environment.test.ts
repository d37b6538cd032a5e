import { readSourceFiles } from "./source-files";

/** `process.env`, `process["env"]`, `const { env } = process`, or the module by which both can be had. */
const READS_ENVIRONMENT = [
  /\bprocess\s*(\?\.|\.)\s*env\b/,
  /\bprocess\s*(\?\.)?\s*\[/,
  /\{[^{}]*\benv\b[^{}]*\}\s*=\s*(globalThis\.)?process\b/,
  /["'](node:)?process["']/,
];

test("src/config.ts is the only reader of the environment", () => {
  const readers = readSourceFiles().filter(({ text }) =>
    READS_ENVIRONMENT.some((pattern) => pattern.test(withoutComments(text))),
  );
  expect(readers.map(({ path }) => path)).toEqual(["config.ts"]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
