import { askForPages, type Page, PUBLIC_URL, useGraph } from "../use-graph";

const graph = useGraph();

interface Citation {
  readonly id: string;
  readonly document: { readonly id: string };
  readonly subject: { readonly __typename: string; readonly id: string };
  readonly field: string;
  readonly section: { readonly id: string };
  readonly startLine: number;
  readonly endLine: number;
  readonly page: string | null;
  readonly quote: string;
  readonly reading: string;
  readonly ranges: readonly { readonly line: number; readonly start: number; readonly end: number }[];
  readonly check: "EXACT" | "CELL" | "CORRECTED";
  readonly corrections: readonly {
    readonly line: number;
    readonly printed: string;
    readonly read: string;
    readonly reason: string;
  }[];
  readonly url: string;
}

interface Document {
  readonly id: string;
  readonly lines: readonly string[];
  readonly sections: readonly { readonly id: string; readonly citation: { readonly startLine: number } }[];
  readonly citations: readonly Citation[];
}

const FIELDS = `id document { id } subject { __typename ... on Node { id } }
  field section { id } startLine endLine page quote reading ranges { line start end } check corrections { line printed read reason } url`;

let documents: Document[] = [];
beforeAll(async () => {
  const { plans } = await graph().ask<{ plans: { nodes: { documents: { id: string; text: string }[] }[] } }>(
    "{ plans { nodes { documents { id text } } } }",
  );
  documents = await Promise.all(
    plans.nodes.flatMap((plan) =>
      plan.documents.map(async ({ id, text }) => ({
        id,
        lines: text.split("\n"),
        sections: await allOf<Document["sections"][number]>(id, "sections", "id citation { startLine }"),
        citations: await allOf<Citation>(id, "citations", FIELDS),
      })),
    ),
  );
});

async function allOf<Node>(id: string, list: string, fields: string): Promise<Node[]> {
  const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Document { list: ${list}(first: 100, after: $after) {
    totalCount nodes { ${fields} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`;
  const pages = await askForPages(async (after) => {
    const { node } = await graph().ask<{ node: { list: Page<Node> } }>(query, { id, after });
    return node.list;
  });
  return pages.flatMap(({ nodes }) => nodes);
}

function eachCitation(look: (citation: Citation, document: Document) => void): void {
  let seen = 0;
  for (const document of documents)
    for (const citation of document.citations) {
      look(citation, document);
      seen += 1;
    }
  expect(seen).toBeGreaterThan(2000);
}

const withoutSpace = (text: string): string => text.replace(/[\s\ufeff]+/gu, "");

test("the characters at the ranges spell the quotation, white space apart, in every citation of all five plans", () => {
  eachCitation(({ id, quote, ranges }, { lines }) => {
    const spelled = ranges.map(({ line, start, end }) => [...(lines[line - 1] ?? "")].slice(start, end).join(""));
    expect([id, withoutSpace(spelled.join(""))]).toEqual([id, withoutSpace(quote)]);
  });
});

test("every range lies inside its line, and no character is marked twice in one citation", () => {
  eachCitation(({ id, ranges }, { lines }) => {
    const marked = new Set<string>();
    for (const { line, start, end } of ranges) {
      expect([id, start >= 0 && start < end && end <= [...(lines[line - 1] ?? "")].length]).toEqual([id, true]);
      for (let at = start; at < end; at++) {
        expect([id, marked.has(`${String(line)}:${String(at)}`)]).toEqual([id, false]);
        marked.add(`${String(line)}:${String(at)}`);
      }
    }
  });
});

test("first and last line are those of the ranges", () => {
  eachCitation(({ id, startLine, endLine, ranges }) => {
    const lines = ranges.map(({ line }) => line);
    expect([id, startLine, endLine]).toEqual([id, Math.min(...lines), Math.max(...lines)]);
  });
});

test("where there is no correction the reading is the quotation; where there is one it has a place and a reason", () => {
  eachCitation(({ id, check, quote, reading, corrections, startLine, endLine }) => {
    expect([id, check === "CORRECTED"]).toEqual([id, corrections.length > 0]);
    if (corrections.length === 0) expect([id, reading]).toEqual([id, quote]);
    for (const { line, reason } of corrections) {
      expect([id, line >= startLine - 1 && line <= endLine + 1]).toEqual([id, true]);
      expect(reason).not.toBe("");
    }
  });
});

test("the section is the innermost that holds the first line", () => {
  eachCitation(({ id, section, startLine }, { sections }) => {
    const holding = sections.filter(({ citation }) => citation.startLine <= startLine).at(-1) ?? sections[0];
    expect([id, section.id]).toEqual([id, holding?.id]);
  });
});

test("the address opens the document's page at the lines", () => {
  eachCitation(({ id, url, startLine, endLine }, document) => {
    const lines = startLine === endLine ? `L${String(startLine)}` : `L${String(startLine)}-L${String(endLine)}`;
    expect([id, url]).toEqual([id, `${PUBLIC_URL}/documents/${document.id}#${lines}`]);
  });
});

test("every citation names its document, a field, and a subject of each of the eight types", () => {
  const types = new Set<string>();
  eachCitation((citation, document) => {
    expect(citation.document.id).toBe(document.id);
    expect(citation.field).toMatch(/^[a-z]+[A-Za-z]*(\.(\d{4}|number))?$/);
    const shared = ["Initiative", "PolicyReference"].includes(citation.subject.__typename);
    const place = shared ? `${citation.field}.${document.id.replace(/\.document$/, "")}` : citation.field;
    expect([citation.id, citation.id.startsWith(`${citation.subject.id}~${place}~`)]).toEqual([citation.id, true]);
    types.add(citation.subject.__typename);
  });
  expect([...types].sort()).toEqual([
    "Figure",
    "Indicator",
    "Initiative",
    "Plan",
    "PolicyReference",
    "Program",
    "Section",
    "StrategicGoal",
  ]);
});

test("an item's citations prove the item, and its title stands in one of them", async () => {
  const items = documents
    .flatMap(({ citations }) => citations)
    .filter(({ subject }) => ["StrategicGoal", "Program", "Indicator"].includes(subject.__typename));
  const ids = [...new Set(items.map(({ subject }) => subject.id))];
  expect(ids).toHaveLength(150 + 136 + 50 + 43);
  const query =
    "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on PlanItem { id title citations { id field reading subject { ... on PlanItem { id } } } } } }";
  interface Item {
    readonly id: string;
    readonly title: string;
    readonly citations: readonly {
      readonly id: string;
      readonly field: string;
      readonly reading: string;
      readonly subject: { readonly id: string };
    }[];
  }
  for (let from = 0; from < ids.length; from += 100) {
    const { nodes } = await graph().ask<{ nodes: Item[] }>(query, { ids: ids.slice(from, from + 100) });
    for (const { id, title, citations } of nodes) {
      expect(new Set(citations.map(({ subject }) => subject.id))).toEqual(new Set([id]));
      const own = items.filter(({ subject }) => subject.id === id).map((citation) => citation.id);
      expect(citations.map((citation) => citation.id).sort()).toEqual(own.sort());
      const titles = citations.filter(({ field }) => field === "title").map(({ reading }) => withoutSpace(reading));
      expect([id, titles]).toEqual([id, expect.arrayContaining([withoutSpace(title)])]);
    }
  }
});

test("row 1 of Yunlin's table is put together from its columns, lines 58 to 65", async () => {
  const query =
    '{ node(id: "yunlin-community-111.program-1") { ... on Program { citations { field check quote startLine endLine } } } }';
  const { node } = await graph().ask<{ node: { citations: Citation[] } }>(query);
  expect(node.citations).toEqual(
    expect.arrayContaining([
      { field: "title", check: "CELL", quote: "雲林縣社區發展工作評鑑", startLine: 58, endLine: 59 },
      { field: "fundingSources", check: "CELL", quote: "雲林縣公益彩券盈餘分配款", startLine: 59, endLine: 62 },
      { field: "period", check: "CELL", quote: "111年2月至10月", startLine: 58, endLine: 59 },
      {
        field: "method",
        check: "CELL",
        quote: "依據「雲林縣社區發展工作評鑑實施要點」辦理",
        startLine: 58,
        endLine: 60,
      },
    ]),
  );
});

test("辨理 for 辦理 in line 91 is corrected in the reading and kept in the quotation", async () => {
  const query =
    '{ node(id: "yunlin-community-111.program-5~title~1") { ... on Citation { check quote reading corrections { line printed read } } } }';
  expect(await graph().ask(query)).toEqual({
    node: {
      check: "CORRECTED",
      quote: "辨理縣內外示範社區研習活動",
      reading: "辦理縣內外示範社區研習活動",
      corrections: [{ line: 91, printed: "辨理", read: "辦理" }],
    },
  });
});

test("the footer in line 31 says that what stands above it is page 1 of Yunlin's plan", () => {
  const pages = documents.flatMap(({ citations }) => citations).filter(({ page }) => page !== null);
  expect(new Set(pages.map(({ document, page }) => `${document.id} ${String(page)}`))).toEqual(
    new Set(["yunlin-community-111.document 1"]),
  );
  expect(Math.max(...pages.map(({ startLine }) => startLine))).toBeLessThanOrEqual(31);
});
