import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Running, startProgram } from "../cli/run-program";
import { type Block, findBlocks, readPages } from "./documents";
import { canRun, runExample } from "./run-example";

/** A first start writes all plans; notebooks' programs start slowly. */
const TIMEOUT_MS = 180_000;

interface Example {
  readonly place: string;
  readonly block: Block;
  readonly printed: Block | undefined;
}

const examples: readonly Example[] = readPages().flatMap((page) =>
  findBlocks(page).flatMap((block, index, blocks) =>
    canRun(block) ? [{ place: `${page.path}:${String(block.line)}`, block, printed: blocks[index + 1] }] : [],
  ),
);

const folder = mkdtempSync(join(tmpdir(), "examples-"));
let hub: Running;
let address = "";

beforeAll(async () => {
  hub = startProgram(["serve"], {
    environment: {
      PORT: "0",
      HUB_DATA_DIR: ":memory:",
      HUB_RELEASES_DIR: join(folder, "releases"),
      RATE_LIMIT: "off",
    },
  });
  const output = await hub.wrote("Ctrl+C stops it.");
  address = /http:\/\/127\.0\.0\.1:\d+/u.exec(output)?.[0] ?? "";
}, TIMEOUT_MS);

afterAll(async () => {
  hub.kill("SIGTERM");
  await hub.ended;
  rmSync(folder, { recursive: true, force: true });
});

test("api.md has examples in curl, JavaScript, Python and R", () => {
  const languages = new Set(
    examples.filter(({ place }) => place.startsWith("docs/api.md")).map(({ block }) => block.language),
  );
  expect(languages).toEqual(new Set(["bash", "js", "python", "r"]));
});

test.each(examples.filter(({ block }) => !isMissing(block)))(
  "the example at $place prints what stands below it",
  async ({ block, printed }) => {
    expect(printed?.language).toBe("text");
    expect(linesOf(await runExample(block, address, folder))).toEqual(linesOf(printed?.text ?? ""));
  },
  TIMEOUT_MS,
);

/** Without the white space at their ends, which no reader sees, and without empty lines around them. */
function linesOf(text: string): readonly string[] {
  return text
    .replace(/[ \t]+$/gmu, "")
    .replace(/^\n+|\n+$/gu, "")
    .split("\n");
}

/** Programs that not every machine has: where CI is set their lack is a failure of the example. */
function isMissing({ language, text }: Block): boolean {
  if (process.env.CI === "true") return false;
  if (language === "r") return spawnSync("Rscript", ["--version"]).error !== undefined;
  return text.includes("import pandas") && spawnSync("/usr/bin/python3", ["-c", "import pandas"]).status !== 0;
}
