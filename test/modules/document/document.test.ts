import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../../src/config";
import { askForPages, type Page, useGraph } from "../use-graph";

const graph = useGraph();

/** The documents with the folder that holds each as it came, and how many lines it has. */
const DOCUMENTS = [
  ["taichung-108.document", "taichung/108-111-social-affairs", 147],
  ["tainan-114.document", "tainan/114-117-social-affairs", 192],
  ["chiayi-city-108.document", "chiayi-city/108-111-social-affairs", 760],
  ["miaoli-community.document", "miaoli/undated-community-development", 95],
  ["yunlin-community-111.document", "yunlin/111-community-development", 142],
] as const;

interface Section {
  readonly id: string;
  readonly path: string;
  readonly number: string | null;
  readonly heading: string | null;
  readonly english: string | null;
  readonly level: number;
  readonly text: string;
  readonly parent: { readonly id: string } | null;
  readonly children: readonly { readonly id: string }[];
  readonly document: { readonly id: string };
  readonly citation: { readonly startLine: number; readonly endLine: number; readonly quote: string };
}

interface CitedLines {
  readonly id: string;
  readonly startLine: number;
  readonly endLine: number;
}

function readDocument(folder: string): Promise<string> {
  return readFile(join(PROJECT_ROOT, "seeds/plans", folder, "document.txt"), "utf8");
}

async function askOf<Data>(id: string, fields: string, variables = "", values: object = {}): Promise<Data> {
  const query = `query ($id: ID!${variables}) { node(id: $id) { ... on Document { ${fields} } } }`;
  return (await graph().ask<{ node: Data }>(query, { id, ...values })).node;
}

async function allOf<Node>(id: string, list: string, fields: string): Promise<Node[]> {
  const pages = await askForPages(async (after) => {
    const page = `list: ${list} { totalCount nodes { ${fields} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    return (await askOf<{ list: Page<Node> }>(id, page, ", $after: String", { after })).list;
  });
  return pages.flatMap(({ nodes }) => nodes);
}

const SECTION_FIELDS = `id path number heading english: heading(language: EN) level text parent { id } children { id } document { id }
  citation { startLine endLine quote }`;

describe.each(DOCUMENTS)("%s", (id, folder, lineCount) => {
  test("is stored as it came, to the last character", async () => {
    const raw = await readDocument(folder);
    const document = await askOf<Record<string, unknown>>(id, "text sha256 lineCount sourceUrl retrievedOn source");
    expect(document).toEqual({
      text: raw,
      sha256: createHash("sha256").update(raw, "utf8").digest("hex"),
      lineCount,
      sourceUrl: null,
      retrievedOn: null,
      source: expect.stringMatching(/not known to us/) as string,
    });
  });

  test("gives some of its lines, and what the document does not have is refused", async () => {
    const lines = (await readDocument(folder)).split("\n");
    const text = async (fromLine?: number, toLine?: number): Promise<string> =>
      (
        await askOf<{ text: string }>(
          id,
          "text(fromLine: $fromLine, toLine: $toLine)",
          ", $fromLine: Int, $toLine: Int",
          { fromLine, toLine },
        )
      ).text;
    expect(await text(10, 20)).toBe(lines.slice(9, 20).join("\n"));
    expect(await text(5, 5)).toBe(lines[4]);
    expect(await text(undefined, 3)).toBe(lines.slice(0, 3).join("\n"));
    expect(await text(lineCount)).toBe(lines[lineCount - 1]);
    expect(await text(lineCount, lineCount + 100)).toBe(lines[lineCount - 1]);
    await expect(text(0)).rejects.toThrow(`fromLine: 0 is no line; the document has lines 1 to ${String(lineCount)}.`);
    await expect(text(lineCount + 1)).rejects.toThrow(`fromLine: ${String(lineCount + 1)} is no line`);
    await expect(text(5, 4)).rejects.toThrow("toLine: 4 stands before line 5.");
  });

  test("has an outline in its own order, in which each section knows its place", async () => {
    const sections = await allOf<Section>(id, "sections(first: 100, after: $after)", SECTION_FIELDS);
    const byId = new Map(sections.map((section) => [section.id, section]));
    const lines = sections.map(({ citation }) => citation.startLine);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(new Set(sections.map(({ path }) => path)).size).toBe(sections.length);
    for (const section of sections) {
      expect(section.document).toEqual({ id });
      const parent = section.parent && byId.get(section.parent.id);
      expect(section.level).toBe(parent ? parent.level + 1 : 1);
      const children = sections.filter((other) => other.parent?.id === section.id).map((child) => ({ id: child.id }));
      expect(section.children).toEqual(children);
      if (section.number !== null) expect(section.path.split("/").at(-1)).toMatch(escapeRegExp(section.number));
      if (section.heading !== null)
        expect([section.path, section.english]).toEqual([section.path, expect.stringMatching(/^[^\p{Script=Han}]+$/u)]);
    }
  });

  test("gives the sections of some levels alone", async () => {
    const all = await allOf<Section>(id, "sections(first: 100, after: $after)", "id level");
    for (const levels of [[1], [2, 3]]) {
      const some = await allOf<Section>(
        id,
        `sections(first: 100, after: $after, levels: ${JSON.stringify(levels)})`,
        "id level",
      );
      expect(some).toEqual(all.filter(({ level }) => levels.includes(level)));
    }
  });

  test("gives the citations that touch some lines", async () => {
    const all = await allOf<CitedLines>(id, "citations(first: 100, after: $after)", "id startLine endLine");
    const lines = all.map(({ startLine }) => startLine);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    for (const [from, to] of [
      [1, 3],
      [20, 40],
      [60, 60],
      [lineCount - 3, lineCount],
    ] as const) {
      const some = await allOf<CitedLines>(
        id,
        `citations(first: 100, after: $after, fromLine: ${String(from)}, toLine: ${String(to)})`,
        "id startLine endLine",
      );
      expect(some).toEqual(all.filter(({ startLine, endLine }) => startLine <= to && endLine >= from));
    }
  });

  test("refuses citations of lines that it does not have", async () => {
    const query =
      "query ($id: ID!, $from: Int) { node(id: $id) { ... on Document { citations(fromLine: $from) { totalCount } } } }";
    const error = await graph().refusal(query, { id, from: lineCount + 1 });
    expect(error.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "fromLine" });
  });

  test("passes over lines of its own, each run with a reason", async () => {
    const { passedOver } = await askOf<{ passedOver: { startLine: number; endLine: number; reason: string }[] }>(
      id,
      "passedOver { startLine endLine reason }",
    );
    for (const { startLine, endLine, reason } of passedOver) {
      expect(startLine).toBeGreaterThanOrEqual(1);
      expect(endLine).toBeGreaterThanOrEqual(startLine);
      expect(endLine).toBeLessThanOrEqual(lineCount);
      expect(reason).not.toBe("");
    }
  });
});

function escapeRegExp(text: string): RegExp {
  return new RegExp(`^${text.replace(/[()]/g, "\\$&")}`, "u");
}

test("the contents of Tainan's document (lines 7 to 12) and the repeated header rows of its table are passed over", async () => {
  const { passedOver } = await askOf<{ passedOver: { startLine: number; endLine: number }[] }>(
    "tainan-114.document",
    "passedOver { startLine endLine }",
  );
  expect(passedOver).toEqual(
    expect.arrayContaining([
      { startLine: 7, endLine: 12 },
      { startLine: 142, endLine: 142 },
      { startLine: 147, endLine: 147 },
      { startLine: 165, endLine: 165 },
      { startLine: 180, endLine: 180 },
    ]),
  );
});

test("Miaoli's outline has eight chapters, 壹 (line 5) to 捌 (line 95), with 3, 5 and 10 numbered items", async () => {
  const sections = await allOf<Section>(
    "miaoli-community.document",
    "sections(first: 100, after: $after)",
    SECTION_FIELDS,
  );
  const chapters = sections.filter(({ level, number }) => level === 1 && number !== null);
  expect(chapters.map(({ path, citation }) => `${path} ${String(citation.startLine)}`)).toEqual([
    "壹 5",
    "貳 9",
    "參 13",
    "肆 19",
    "伍 43",
    "陸 87",
    "柒 91",
    "捌 95",
  ]);
  expect(chapters.map(({ children }) => children.length)).toEqual([0, 0, 3, 5, 10, 0, 0, 0]);
});

test("a section's text is its own, without what stands under deeper headings", async () => {
  const query =
    '{ node(id: "miaoli-community.document.l19") { ... on Section { path heading text children { path text } } } }';
  const { node } = await graph().ask<{ node: Section }>(query);
  expect(node).toMatchObject({ path: "肆", heading: "執行策略", text: "肆、執行策略" });
  expect(node.children).toHaveLength(5);
  expect(node.children[2]).toMatchObject({
    path: "肆/三",
    text: expect.stringMatching(/^三、社區分級輔導機制視社區發展協會/u) as string,
  });
});

test("a number that is printed twice makes two paths (Taichung's lines 12 and 103, 94 and 98)", async () => {
  const sections = await allOf<Section>("taichung-108.document", "sections(first: 100, after: $after)", SECTION_FIELDS);
  const path = (line: number): string | undefined => sections.find(({ citation }) => citation.startLine === line)?.path;
  expect([path(12), path(103), path(94), path(98)]).toEqual(["貳", "貳~2", "貳/四/(二)", "貳/四/(二)~2"]);
});
