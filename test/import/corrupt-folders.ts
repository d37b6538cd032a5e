import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { planFixture } from "../fixtures/plans";
import { positionOf, replaceOnce } from "./alter-text";
import { readTexts } from "./seed-plan-texts";

type Content = string | Buffer | undefined;

/** A folder that cannot be read as a plan: the fixture `sound` with one of its two files corrupted. */
export interface Corruption {
  readonly what: string;
  /** The folder's name. */
  readonly name: string;
  readonly plan?: (text: string) => Content;
  readonly document?: (text: string) => Content;
  /** What is done to the folder once its files are written. */
  readonly alter?: (folder: string) => void;
  /** The first problem; what is left out is not foreseen to the letter. */
  readonly problem: {
    readonly file: "plan.yml" | "document.txt";
    readonly line: number;
    readonly column?: number;
    readonly found?: string;
    readonly expected?: string;
    readonly todo?: string;
  };
}

const sound = readTexts(planFixture("sound"));

/** Puts something else in a file's place. */
function instead(file: "plan.yml" | "document.txt", make: (path: string) => void): (folder: string) => void {
  return (folder) => {
    rmSync(join(folder, file));
    make(join(folder, file));
  };
}

/** So many pieces in one flow collection, which runs over lines. */
function inLines(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index) + (index % 500 === 499 ? "\n  " : "")).join("");
}

const YAML = {
  expected: "YAML that parses, each key once, without aliases",
  todo: "Mend the YAML at that place.",
};
const SCHEMA = { todo: "See docs/adding.md for what a plan file holds." };
const UTF_8 = { found: "bytes that are not UTF-8", expected: "a text in UTF-8", todo: "Save the file as UTF-8." };
const CROWDED = {
  found: "more than 120000 words and signs",
  expected: "at most 120000 words and signs",
  todo: "A plan file points at its document; take out what is copied needlessly.",
};
const NO_FILE = { line: 1, column: 1, expected: "a file", todo: "Put the file itself there." };
const MISSING = {
  found: "no such file",
  expected: "a plan folder with plan.yml and document.txt",
  todo: "Add the file, or name the plan's folder.",
};
const MOST_BYTES = 2 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** What Big5, the old encoding of Taiwan, makes of 澎湖. */
const BIG5 = Buffer.from([0xbc, 0xea, 0xb4, 0xf2]);

function withBig5(text: string): Buffer {
  return Buffer.concat([Buffer.from(text), BIG5]);
}

const ALIAS = replaceOnce("scope: { reason: The", "scope: &scope { reason: The");

export const CORRUPTIONS: readonly Corruption[] = [
  {
    what: "YAML that does not parse",
    name: "unparsed",
    plan: replaceOnce("county: PENGHU\n", "county: [PENGHU\n"),
    problem: {
      file: "plan.yml",
      line: 5,
      column: 3,
      found: "Flow sequence in block collection must be sufficiently indented and end with a ] at line 5, column 3:",
      ...YAML,
    },
  },
  {
    what: "a key twice",
    name: "key-twice",
    plan: replaceOnce("  county: PENGHU\n", "  county: PENGHU\n  county: KINMEN\n"),
    problem: { file: "plan.yml", line: 5, column: 3, found: "the key “county” a second time", ...YAML },
  },
  {
    what: "a tab for indentation",
    name: "tab",
    plan: replaceOnce("  county: PENGHU\n", "\tcounty: PENGHU\n"),
    problem: {
      file: "plan.yml",
      line: 4,
      column: 1,
      found: "Tabs are not allowed as indentation at line 4, column 1:",
      ...YAML,
    },
  },
  {
    what: "two YAML documents in one file",
    name: "two-documents",
    plan: (text) => `${text}---\nplan: {}\n`,
    problem: {
      file: "plan.yml",
      line: 126,
      column: 1,
      found: "Source contains multiple documents; please use YAML.parseAllDocuments() at line 126, column 1:",
      ...YAML,
    },
  },
  {
    what: "an alias",
    name: "alias",
    plan: (text) => replaceOnce("  states: [PERIOD", "  note: *scope\n  states: [PERIOD")(ALIAS(text)),
    problem: {
      file: "plan.yml",
      ...positionOf(replaceOnce("  states: [PERIOD", "  note: *scope\n")(sound.plan), "*scope"),
      found: "Alias resolution is disabled",
      ...YAML,
    },
  },
  {
    what: "aliases of aliases that would unfold to a thousand million words",
    name: "unfolding-aliases",
    plan: () => {
      const ten = (name: string): string => `[${Array.from({ length: 10 }, () => name).join(", ")}]`;
      const levels = Array.from(
        { length: 9 },
        (_, level) => `a${level}: &a${level} ${ten(level ? `*a${level - 1}` : "x")}`,
      );
      return `${levels.join("\n")}\n`;
    },
    problem: { file: "plan.yml", line: 2, column: 10, found: "Alias resolution is disabled", ...YAML },
  },
  {
    what: "a megabyte of aliases",
    name: "megabyte-of-aliases",
    plan: () => `a: &a x\nb: [${inLines(MEGABYTE / 5, () => "*a, ")}]\n`,
    problem: { file: "plan.yml", line: 81, column: 1, ...CROWDED },
  },
  {
    what: "100,000 brackets",
    name: "deep",
    plan: () => `plan: ${inLines(100_000, () => "[")}\n`,
    problem: { file: "plan.yml", line: 2, found: "values in values, too deep", ...YAML },
  },
  {
    what: "a plan file that is not UTF-8",
    name: "plan-in-big5",
    plan: withBig5,
    problem: { file: "plan.yml", line: 1, column: 1, ...UTF_8 },
  },
  {
    what: "a document that is not UTF-8",
    name: "document-in-big5",
    document: withBig5,
    problem: { file: "document.txt", line: 1, column: 1, ...UTF_8 },
  },
  {
    what: "a NUL byte in the plan file",
    name: "plan-with-nul",
    plan: replaceOnce("en: Ageing in place", "en: Ageing\u0000in place"),
    problem: { file: "plan.yml", ...positionOf(sound.plan, " in place") },
  },
  {
    what: "a NUL character that the plan file spells out",
    name: "plan-with-spelt-nul",
    plan: replaceOnce("en: Ageing in place", 'en: "Ageing\\0in place"'),
    problem: { file: "plan.yml", ...positionOf(sound.plan, "Ageing in place") },
  },
  {
    what: "a NUL byte in the document",
    name: "document-with-nul",
    document: replaceOnce("壹、使命", "壹、使命\u0000"),
    problem: { file: "document.txt", line: 3, column: 5 },
  },
  {
    what: "a folder without a plan file",
    name: "no-plan",
    plan: () => undefined,
    problem: { file: "plan.yml", line: 1, column: 1, ...MISSING },
  },
  {
    what: "a folder without a document",
    name: "no-document",
    document: () => undefined,
    problem: { file: "document.txt", line: 1, column: 1, ...MISSING },
  },
  {
    what: "an empty plan file",
    name: "empty-plan",
    plan: () => "",
    problem: {
      file: "plan.yml",
      line: 1,
      column: 1,
      found: "the file: null",
      expected: "Invalid input: expected object, received null",
      ...SCHEMA,
    },
  },
  {
    what: "an empty document",
    name: "empty-document",
    document: () => "",
    problem: {
      file: "plan.yml",
      ...positionOf(sound.plan, "{ line: 16"),
      found: "line 16",
      expected: "a line from 1 to 0",
      todo: "Mend the line number.",
    },
  },
  {
    what: "a plan file of more than two megabytes",
    name: "large-plan",
    plan: (text) => `${text}#${"x".repeat(MOST_BYTES)}\n`,
    problem: {
      file: "plan.yml",
      line: 1,
      column: 1,
      found: `${MOST_BYTES + 2 + Buffer.byteLength(sound.plan)} bytes`,
      expected: "at most 2097152 bytes",
      todo: "A plan file points at its document; take out what is copied needlessly.",
    },
  },
  {
    what: "a document of more than two megabytes",
    name: "large-document",
    document: (text) => `${text}${"字".repeat(MOST_BYTES / 2)}`,
    problem: { file: "document.txt", line: 1, column: 1, expected: "at most 2097152 bytes" },
  },
  {
    what: "a plan file that is a list",
    name: "list",
    plan: () => "- plan\n- document\n",
    problem: {
      file: "plan.yml",
      line: 1,
      column: 1,
      found: 'the file: ["plan","document"]',
      expected: "Invalid input: expected object, received array",
      ...SCHEMA,
    },
  },
  {
    what: "a megabyte in one line of the plan file",
    name: "long-line",
    plan: (text) => `${text}# ${"x".repeat(MEGABYTE)}\n`,
    problem: {
      file: "plan.yml",
      line: 126,
      column: 1,
      found: `a line of ${MEGABYTE + 2} characters`,
      expected: "lines of at most 20000 characters",
    },
  },
  {
    what: "a megabyte in one line of the document",
    name: "document-with-long-line",
    document: (text) => `${text}${"字".repeat(MEGABYTE / 3)}\n`,
    problem: { file: "document.txt", line: 39, column: 1, found: `a line of ${Math.floor(MEGABYTE / 3)} characters` },
  },
  {
    what: "a document of a million lines",
    name: "document-of-many-lines",
    document: () => "\n".repeat(1_000_000),
    problem: { file: "document.txt", line: 50_001, found: "1000001 lines", expected: "at most 50000 lines" },
  },
  {
    what: "a document of 100 MB",
    name: "huge-document",
    alter: (folder) => {
      truncateSync(join(folder, "document.txt"), 100 * MEGABYTE);
    },
    problem: { file: "document.txt", line: 1, found: "104857600 bytes", expected: "at most 2097152 bytes" },
  },
  {
    what: "a link in the plan file's place",
    name: "linked-plan",
    alter: instead("plan.yml", (path) => {
      symlinkSync(join(planFixture("sound"), "plan.yml"), path);
    }),
    problem: { file: "plan.yml", found: "a link", ...NO_FILE },
  },
  {
    what: "a link to the system's files in the document's place",
    name: "linked-document",
    alter: instead("document.txt", (path) => {
      symlinkSync("/etc/passwd", path);
    }),
    problem: { file: "document.txt", found: "a link", ...NO_FILE },
  },
  {
    what: "a link to a device without an end",
    name: "linked-device",
    alter: instead("document.txt", (path) => {
      symlinkSync("/dev/zero", path);
    }),
    problem: { file: "document.txt", found: "a link", ...NO_FILE },
  },
  {
    what: "a named pipe into which no one writes",
    name: "pipe",
    alter: instead("document.txt", (path) => {
      execFileSync("mkfifo", [path]);
    }),
    problem: { file: "document.txt", found: "a named pipe", ...NO_FILE },
  },
  {
    what: "a folder named plan.yml",
    name: "folder-as-plan",
    alter: instead("plan.yml", (path) => {
      mkdirSync(path);
    }),
    problem: { file: "plan.yml", found: "a folder", ...NO_FILE },
  },
  {
    what: "a plan without its document, in a folder that links to itself",
    name: "circle",
    document: () => undefined,
    alter: (folder) => {
      symlinkSync(folder, join(folder, "again"));
    },
    problem: { file: "document.txt", line: 1, column: 1, ...MISSING },
  },
  {
    what: "49,000 keys",
    name: "many-keys",
    plan: () => Array.from({ length: 49_000 }, (_, index) => `k${index}:\n`).join(""),
    problem: { file: "plan.yml", line: 30_001, column: 1, ...CROWDED },
  },
  {
    what: "29,000 keys, as many as are read",
    name: "keys",
    plan: () => Array.from({ length: 29_000 }, (_, index) => `k${index}:\n`).join(""),
    problem: { file: "plan.yml", line: 1, column: 1, found: "plan: nothing" },
  },
  {
    what: "one key 29,000 times",
    name: "same-keys",
    plan: () => "plan:\n".repeat(29_000),
    problem: { file: "plan.yml", line: 2, column: 1, found: "the key “plan” a second time", ...YAML },
  },
  {
    what: "38,000 figures that say nothing",
    name: "empty-figures",
    plan: (text) => `${text}figures: [${inLines(38_000, () => "{},")}]\n`,
    problem: { file: "plan.yml", line: 126, found: "figures.0.id: nothing" },
  },
  {
    what: "a plan whose id climbs out of its folder",
    name: "climbing-id",
    plan: replaceOnce("id: penghu-113", "id: ../../etc/passwd"),
    problem: {
      file: "plan.yml",
      ...positionOf(sound.plan, "penghu-113"),
      found: 'plan.id: "../../etc/passwd"',
      expected: "an id is made of a-z, 0-9, single dots and hyphens",
    },
  },
  {
    what: "half a character that the plan file spells out",
    name: "surrogate",
    plan: replaceOnce("en: Ageing in place", 'en: "Ageing\\ud800in place"'),
    problem: {
      file: "plan.yml",
      ...positionOf(sound.plan, "Ageing in place"),
      found: "half of a character (a lone surrogate)",
    },
  },
  {
    what: "keys of JavaScript's objects",
    name: "prototype-keys",
    plan: (text) => `__proto__: { id: x }\nconstructor: { id: x }\n${text}`,
    problem: { file: "plan.yml", line: 1, expected: 'Unrecognized keys: "__proto__", "constructor"' },
  },
  {
    what: "quotations that are looked for in all of a long document",
    name: "wide-places",
    plan: replaceOnce("    lines: 9\n", "    lines: 1-46000\n"),
    document: (text) => `${text}${"老".repeat(13)}\n`.repeat(1_200),
    problem: {
      file: "plan.yml",
      ...positionOf(sound.plan, "推動社區共餐"),
      found: "place 1-46000 holds more than 5000 characters; name the lines where the words stand",
    },
  },
];

/** Writes a corrupted plan's folder below another and returns it. */
export async function writeCorrupted(below: string, { name, plan, document, alter }: Corruption): Promise<string> {
  const folder = join(below, name);
  await mkdir(folder, { recursive: true });
  const files: readonly (readonly [string, Content])[] = [
    ["plan.yml", plan ? plan(sound.plan) : sound.plan],
    ["document.txt", document ? document(sound.document) : sound.document],
  ];
  for (const [file, content] of files) {
    if (content !== undefined) await writeFile(join(folder, file), content);
  }
  alter?.(folder);
  return folder;
}
