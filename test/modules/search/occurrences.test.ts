import { readSeedTexts, type SeedPlan } from "../../import/seed-plan-texts";
import { useGraph } from "../use-graph";

const graph = useGraph();

interface Citation {
  readonly id: string;
  readonly quote: string;
  readonly reading: string;
  readonly check: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly ranges: readonly { readonly line: number; readonly start: number; readonly end: number }[];
}

interface Occurrences {
  readonly county: { readonly code: string };
  readonly presence: string;
  readonly count: number;
  readonly citations: { readonly totalCount: number; readonly nodes: readonly Citation[] };
}

const FIELDS = "id quote reading check startLine endLine ranges { line start end }";
const QUERY = `query ($words: [String!]!, $counties: [CountyCode!], $year: Year, $includeUndated: Boolean, $bureaus: [String!]) {
  occurrences(words: $words, counties: $counties, year: $year, includeUndated: $includeUndated, bureaus: $bureaus) {
    county { code } presence count citations(first: 100) { totalCount nodes { ${FIELDS} } } } }`;

async function count(words: readonly string[], variables = {}): Promise<ReadonlyMap<string, Occurrences>> {
  const { occurrences } = await graph().ask<{ occurrences: Occurrences[] }>(QUERY, { words, ...variables });
  return new Map(occurrences.map((found) => [found.county.code, found]));
}

const DOCUMENTS: Readonly<Record<string, SeedPlan>> = {
  TAICHUNG: "taichung",
  TAINAN: "tainan",
  CHIAYI_CITY: "chiayi-city",
  MIAOLI: "miaoli",
  YUNLIN: "yunlin",
};

test("新住民 stands in no line of Yunlin's, Miaoli's and Tainan's plans, once each in Taichung's (line 100) and Chiayi City's (132)", async () => {
  const found = await count(["新住民"]);
  expect([...found].map(([county, { count: times, presence }]) => [county, times, presence])).toEqual([
    ["TAICHUNG", 1, "ADDRESSED"],
    ["TAINAN", 0, "SILENT"],
    ["CHIAYI_CITY", 1, "ADDRESSED"],
    ["MIAOLI", 0, "SILENT"],
    ["YUNLIN", 0, "SILENT"],
  ]);
  expect(found.get("TAICHUNG")?.citations.nodes[0]?.startLine).toBe(100);
  expect(found.get("CHIAYI_CITY")?.citations.nodes[0]?.startLine).toBe(132);
});

test("大手牽小手 stands in line 35 of Yunlin's plan, 母雞帶小雞 in lines 37 and 57 of Miaoli's; as alternatives they count as one", async () => {
  const found = await count(["大手牽小手", "母雞帶小雞"]);
  const lines = (county: string) => found.get(county)?.citations.nodes.map(({ startLine }) => startLine);
  expect([lines("YUNLIN"), lines("MIAOLI"), lines("TAINAN")]).toEqual([[35], [37, 57], []]);
});

test("公益彩券 stands in five rows of Yunlin's table, whole on no line; one is damaged and read after corrections", async () => {
  expect(
    readSeedTexts("yunlin")
      .document.split("\n")
      .filter((line) => line.includes("公益彩券")),
  ).toEqual([]);
  const yunlin = (await count(["公益彩券"], { counties: ["YUNLIN"] })).get("YUNLIN");
  expect(yunlin?.count).toBe(5);
  expect(yunlin?.citations.nodes.map(({ reading }) => reading)).toEqual(Array.from({ length: 5 }, () => "公益彩券"));
  expect(yunlin?.citations.nodes.map(({ check }) => check)).toEqual(["CELL", "CELL", "CELL", "CELL", "CORRECTED"]);
  expect(yunlin?.citations.nodes.at(-1)?.quote).toBe("公益彩");
});

test("numbers that stand side by side are counted each: 180 in lines 746 to 749 of Chiayi City's plan, 114-117 in the 44 rows of Tainan's table", async () => {
  const chiayi = (await count(["180"], { counties: ["CHIAYI_CITY"] })).get("CHIAYI_CITY");
  expect(chiayi?.citations.nodes.map(({ startLine }) => startLine)).toEqual([746, 747, 748, 749]);
  expect((await count(["114-117"], { counties: ["TAINAN"] })).get("TAINAN")?.count).toBe(44);
});

test("a word that a correction supplies from elsewhere is not counted where it is not printed", async () => {
  const { nodes } = (await count(["補助"], { counties: ["YUNLIN"] })).get("YUNLIN")?.citations ?? { nodes: [] };
  expect(nodes.filter(({ quote }) => quote === "")).toEqual([]);
  expect(nodes.length).toBeGreaterThan(10);
});

test("a county without a plan is NO_PLAN, one whose plan is of other years OTHER_YEARS_ONLY, an undated one UNDATED_ONLY", async () => {
  const found = await count(["社區"], { counties: ["KAOHSIUNG", "TAINAN", "MIAOLI", "YUNLIN"], year: 111 });
  expect([...found].map(([county, { presence, count: times }]) => [county, presence, times > 0])).toEqual([
    ["TAINAN", "OTHER_YEARS_ONLY", false],
    ["KAOHSIUNG", "NO_PLAN", false],
    ["MIAOLI", "UNDATED_ONLY", false],
    ["YUNLIN", "ADDRESSED", true],
  ]);
  const undated = await count(["社區"], { counties: ["MIAOLI"], year: 111, includeUndated: true });
  expect(undated.get("MIAOLI")?.count).toBe(113);
});

test("a plan of no bureau asked for is not looked at", async () => {
  const found = await count(["社區"], { counties: ["MIAOLI"], bureaus: ["civil-affairs"] });
  expect(found.get("MIAOLI")).toMatchObject({ presence: "OUT_OF_SCOPE", count: 0 });
});

test.each([
  ["台灣", "臺灣"],
  ["社区", "社區"],
  ["CRPD", "ｃｒｐｄ"],
])("variants of characters are one: %s and %s are counted alike", async (one, other) => {
  const [first, second] = [await count([one]), await count([other])];
  expect([...first].map(([, found]) => found.count)).toEqual([...second].map(([, found]) => found.count));
});

test("synonyms are not counted: 長者 is not 老人", async () => {
  const [elders, aged, both] = [await count(["長者"]), await count(["老人"]), await count(["老人", "長者"])];
  for (const county of Object.keys(DOCUMENTS))
    expect(both.get(county)?.count).toBe((elders.get(county)?.count ?? 0) + (aged.get(county)?.count ?? 0));
  expect([elders.get("TAINAN")?.count, aged.get("TAINAN")?.count]).toEqual([15, 15]);
  expect([elders.get("CHIAYI_CITY")?.count, aged.get("CHIAYI_CITY")?.count]).not.toEqual([0, 0]);
});

test.each(["社區", "托育", "長期照顧", "志工", "家庭暴力", "計畫"])(
  "%s is counted as often as the documents print it on one line, and in lines and cells that it wraps over",
  async (word) => {
    const found = await count([word]);
    for (const [county, plan] of Object.entries(DOCUMENTS)) {
      const { document } = readSeedTexts(plan);
      const onOneLine = document
        .split("\n")
        .reduce((sum, line) => sum + line.replaceAll(" ", "").split(word).length - 1, 0);
      expect(found.get(county)?.count).toBeGreaterThanOrEqual(onOneLine);
      const whole = (found.get(county)?.citations.nodes ?? []).filter(
        ({ startLine, endLine }) => startLine === endLine,
      );
      expect(whole.length).toBeLessThanOrEqual(onOneLine + whole.filter(({ check }) => check === "CORRECTED").length);
    }
  },
);

test("every place quotes what stands at its characters, and its id opens it again", async () => {
  const found = await count(["公益彩券", "社區發展協會", "長照2.0"]);
  for (const [county, plan] of Object.entries(DOCUMENTS)) {
    const lines = readSeedTexts(plan).document.split("\n");
    for (const citation of found.get(county)?.citations.nodes ?? []) {
      const printed = citation.ranges.map(({ line, start, end }) =>
        Array.from(lines[line - 1] ?? "")
          .slice(start, end)
          .join(""),
      );
      expect(printed.join("").replace(/\s/gu, "")).toBe(citation.quote.replace(/\s/gu, ""));
    }
    const [first] = found.get(county)?.citations.nodes ?? [];
    if (!first) continue;
    const { node } = await graph().ask<{ node: Citation }>(
      `query ($id: ID!) { node(id: $id) { ... on Citation { ${FIELDS} } } }`,
      {
        id: first.id,
      },
    );
    expect(node).toEqual(first);
  }
  const missing = '{ node(id: "tainan-114.document~words.0.999999-1000001~1") { id } }';
  expect(await graph().ask(missing)).toEqual({ node: null });
  const huge = '{ node(id: "tainan-114.document~words.99999999999.0-1~1") { id } }';
  expect(await graph().ask(huge)).toEqual({ node: null });
});

test.each([
  [[], "words: an empty list would find nothing. Give a word."],
  [[" "], 'words: there is no word in " ".'],
  [["a\0"], "words: it holds a NUL character."],
  [["托".repeat(101)], "words: more than 100 characters in one."],
  [Array.from({ length: 11 }, () => "托"), "words: more than 10 alternatives."],
])("%# is refused", async (words, message) => {
  const error = await graph().refusal(QUERY, { words });
  expect([error.message, error.extensions?.["code"]]).toEqual([message, "BAD_USER_INPUT"]);
});
