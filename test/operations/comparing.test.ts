import { useGraph, type Variables } from "../modules/use-graph";
import { OPERATION_VARIABLES, readOperation } from "./operations";

const graph = useGraph();

async function run<Data>(name: string, variables: Variables = {}): Promise<Data> {
  return graph().ask<Data>(readOperation(name), { ...OPERATION_VARIABLES[name], ...variables });
}

interface Coded {
  readonly code: string;
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly citations?: readonly { readonly field: string; readonly startLine: number }[];
}

interface List<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}

interface Matrix {
  readonly rows: readonly (Coded & { readonly total: number })[];
  readonly columns: readonly (Coded & { readonly total: number })[];
  readonly cells: readonly {
    readonly row: string;
    readonly column: string;
    readonly presence: string | null;
    readonly count: number;
    readonly goals?: number;
    readonly programs?: number;
  }[];
}

interface MatrixWithItems extends Matrix {
  readonly cells: readonly (Matrix["cells"][number] & { readonly items: List<Item> })[];
}

const codes = (coded: readonly Coded[]): string[] => coded.map(({ code }) => code);
const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

/** What a matrix says where a row and a column meet: a count, or the reason why there is nothing. */
function readCell({ cells }: Matrix, row: string, column: string): number | string | null {
  const cell = cells.find((candidate) => candidate.row === row && candidate.column === column);
  if (!cell) throw new Error(`There is no cell ${row}, ${column}.`);
  return cell.count > 0 ? cell.count : cell.presence;
}

test("coverage-by-theme-and-county: on childcare in 2022 Taichung has 7 goals (lines 14, 26, 28, 32, 36, 40 and 42) and 7 programmes (108 to 114); the others' silence has four different reasons", async () => {
  const { coverage } = await run<{ coverage: Matrix }>("coverage-by-theme-and-county");
  expect(coverage.rows).toHaveLength(17);
  expect(codes(coverage.columns)).toEqual(["TAICHUNG", "TAINAN", "CHIAYI_CITY", "MIAOLI", "YUNLIN"]);
  const cell = coverage.cells.find(({ row, column }) => row === "childcare" && column === "TAICHUNG");
  expect(cell).toMatchObject({ presence: "ADDRESSED", count: 7 + 7, goals: 7, programs: 7 });
  expect(readCell(coverage, "childcare", "TAINAN")).toBe("OTHER_YEARS_ONLY");
  expect(readCell(coverage, "community-development", "MIAOLI")).toBe("UNDATED_ONLY");
  expect(readCell(coverage, "childcare", "YUNLIN")).toBe("OUT_OF_SCOPE");
  expect(readCell(coverage, "civil-society", "CHIAYI_CITY")).toBe("SILENT");
});

test("active-programs-by-year: of Taichung's 37 programmes 2 end in 108 (lines 125 and 126) and 3 in 109 (127, 136 and 137), so 37, 35 and 32 are in force; Tainan's 44 begin in 114", async () => {
  const { coverage } = await run<{ coverage: Matrix }>("active-programs-by-year");
  const inForce = (county: string): (number | string | null)[] =>
    coverage.columns.map(({ code }) => readCell(coverage, county, code));
  const none = (howMany: number, why: string): string[] => Array.from({ length: howMany }, () => why);
  expect(codes(coverage.columns)).toEqual(Array.from({ length: 10 }, (_, index) => String(2019 + index)));
  expect(inForce("TAICHUNG")).toEqual([37, 35, 32, 32, ...none(6, "OTHER_YEARS_ONLY")]);
  expect(inForce("TAINAN")).toEqual([...none(6, "OTHER_YEARS_ONLY"), 44, 44, 44, 44]);
  expect(inForce("YUNLIN")).toEqual([...none(3, "OTHER_YEARS_ONLY"), 7, ...none(6, "OTHER_YEARS_ONLY")]);
  expect(inForce("MIAOLI")).toEqual(none(10, "UNDATED_ONLY"));
});

test("coverage-by-target-group: homeless persons (遊民) have a goal of Taichung's (lines 70 and 72) and a programme of its table (124); no line of Chiayi City's plan names them", async () => {
  const { coverage } = await run<{ coverage: MatrixWithItems }>("coverage-by-target-group", {
    counties: ["TAICHUNG", "CHIAYI_CITY", "KAOHSIUNG"],
  });
  const cell = coverage.cells.find(({ row, column }) => row === "homeless" && column === "TAICHUNG");
  expect(cell?.items.nodes.map(({ id, title }) => [id, title])).toEqual([
    ["taichung-108.goal-2-3", "社會救助保障弱勢，扶助邊緣家戶自立，回復生活正軌"],
    ["taichung-108.program-17", "福滿安居－臺中市遊民中繼住宅計畫"],
  ]);
  expect(readCell(coverage, "homeless", "CHIAYI_CITY")).toBe("SILENT");
  expect(readCell(coverage, "homeless", "KAOHSIUNG")).toBe("NO_PLAN");
});

interface Comparison {
  readonly rows: List<{
    readonly initiative: Coded;
    readonly cells: readonly {
      readonly column: Coded;
      readonly presence: string;
      readonly likeness: string | null;
      readonly count: number;
      readonly items?: readonly Item[];
    }[];
  }>;
  readonly summaries: readonly {
    readonly column: Coded;
    readonly goals: number;
    readonly programs: number;
    readonly indicators: number;
    readonly alone?: List<Item>;
  }[];
  readonly sharedReferences?: readonly Coded[];
}

test("compare-counties: quasi-public childcare (準公共) stands in Tainan's plan (lines 35 and 85) and in Taichung's (34), in no line of Chiayi City's", async () => {
  const { compare } = await run<{ compare: Comparison }>("compare-counties");
  const row = compare.rows.nodes.find(({ initiative }) => initiative.code === "quasi-public-childcare");
  expect(row?.cells.map(({ column, presence, likeness }) => [column.code, presence, likeness])).toEqual([
    ["TAINAN", "ADDRESSED", "SAME"],
    ["CHIAYI_CITY", "SILENT", null],
    ["TAICHUNG", "ADDRESSED", "SAME"],
  ]);
  expect(row?.cells.map(({ items = [] }) => ids(items))).toEqual([
    ["tainan-114.priority-9", "tainan-114.goal-9-1"],
    [],
    ["taichung-108.goal-1-2-2"],
  ]);
  expect(codes(compare.sharedReferences ?? [])).toContain("quasi-public-childcare");
  expect(compare.summaries.map(({ column, programs }) => [column.code, programs])).toEqual([
    ["TAINAN", 4],
    ["CHIAYI_CITY", 4],
    ["TAICHUNG", 7],
  ]);
});

test("compare-plans: Yunlin's plan (line 25) and Miaoli's (49) both send communities to the ministry's selection of excellent ones (金卓越社區選拔)", async () => {
  const { compare } = await run<{ compare: Comparison }>("compare-plans");
  const row = compare.rows.nodes.find(({ initiative }) => initiative.code === "golden-excellence-award");
  expect(row?.cells.map(({ column, likeness, count }) => [column.code, likeness, count])).toEqual([
    ["yunlin-community-111", "SAME", 1],
    ["miaoli-community", "SAME", 1],
  ]);
  expect(compare.summaries.map(({ goals, programs, indicators }) => [goals, programs, indicators])).toEqual([
    [10, 7, 0],
    [5, 10, 0],
  ]);
});

interface Member {
  readonly likeness: string;
  readonly item: Item & { readonly county: Coded };
}

test("initiative-page: the children's development accounts stand in Taichung's table (line 131) and with one strategy, one undertaking and one KPI in Chiayi City's plan (120, 316 and 611)", async () => {
  const { initiative } = await run<{
    initiative: {
      counties: Coded[];
      citations: { quote: string; startLine: number }[];
      members: List<Member>;
    };
  }>("initiative-page");
  expect(codes(initiative.counties)).toEqual(["TAICHUNG", "CHIAYI_CITY"]);
  const same = initiative.members.nodes.filter(({ likeness }) => likeness === "SAME");
  const lineOf = ({ item }: Member): number | undefined =>
    item.citations?.find(({ field }) => field === "title" || field === "measure")?.startLine;
  expect(same.map((member) => [member.item.county.code, lineOf(member)])).toEqual([
    ["TAICHUNG", 131],
    ["CHIAYI_CITY", 120],
    ["CHIAYI_CITY", 316],
    ["CHIAYI_CITY", 611],
  ]);
  expect(initiative.citations.map(({ startLine }) => startLine)).toEqual([131, 39]);
});

test("initiatives-by-theme: public childcare homes (社區公共托育家園) are shared by three cities: Tainan's line 85, Chiayi City's 326 and Taichung's 30", async () => {
  const { initiatives } = await run<{
    initiatives: List<Coded & { counties: Coded[]; scheme: string | null }>;
  }>("initiatives-by-theme");
  const homes = initiatives.nodes.find(({ code }) => code === "public-childcare-homes");
  expect(homes?.scheme).toBe("社區公共托育家園");
  expect(codes(homes?.counties ?? [])).toEqual(["TAICHUNG", "TAINAN", "CHIAYI_CITY"]);
  expect(initiatives.totalCount).toBe(initiatives.nodes.length);
  expect(initiatives.nodes.every(({ counties }) => counties.length >= 2)).toBe(true);
});

test("reference-mentions: three plans name the safety-net plan in 7 places (Taichung's line 79, Tainan's 61 and 151, Chiayi City's 28, 108, 263 and 266); Taichung's line 132 names a scheme after it", async () => {
  interface Mention {
    readonly manner: string;
    readonly citation: { readonly startLine: number; readonly document: { readonly id: string } };
  }
  const { reference } = await run<{ reference: { counties: Coded[]; mentions: List<Mention> } }>("reference-mentions");
  const places = ({ nodes }: List<Mention>, manner: string): (string | number)[][] =>
    nodes
      .filter((mention) => mention.manner === manner)
      .map(({ citation }) => [citation.document.id.split(".")[0] ?? "", citation.startLine]);
  expect(places(reference.mentions, "NAMED")).toEqual([
    ["taichung-108", 79],
    ["tainan-114", 61],
    ["tainan-114", 151],
    ["chiayi-city-108", 28],
    ["chiayi-city-108", 108],
    ["chiayi-city-108", 263],
    ["chiayi-city-108", 266],
  ]);
  expect(places(reference.mentions, "NAMESAKE")).toEqual([["taichung-108", 132]]);
  expect(codes(reference.counties)).toEqual(["TAICHUNG", "TAINAN", "CHIAYI_CITY"]);
});

test("shared-references: nine laws and programmes are named by two plans or more, the safety-net plan alone by three", async () => {
  interface Reference extends Coded {
    readonly counties: readonly Coded[];
  }
  const { references } = await run<{ references: List<Reference> }>("shared-references");
  expect(references.totalCount).toBe(9);
  const byThree = references.nodes.filter(({ counties }) => counties.length > 2);
  expect(codes(byThree)).toEqual(["social-safety-net-program"]);
  const asked = await run<{ references: List<Reference> }>("shared-references", { atLeastCounties: 3 });
  expect(codes(asked.references.nodes)).toEqual(codes(byThree));
});

test("figures-by-theme: Chiayi City had 1,099 reports of domestic violence in 2017 (line 85) and 316 of children in danger (85)", async () => {
  interface Figure {
    readonly quantity: { readonly value: number; readonly unit: string; readonly raw: string };
    readonly year: number | null;
    readonly citation: { readonly startLine: number };
  }
  const { figures } = await run<{ figures: List<Figure> }>("figures-by-theme");
  expect(
    figures.nodes.map(({ quantity, year, citation }) => [quantity.value, quantity.unit, year, citation.startLine]),
  ).toEqual([
    [1099, "件", 2017, 85],
    [316, "件", 2017, 85],
  ]);
  expect((await run<{ figures: List<Figure> }>("figures-by-theme", { text: null })).figures.totalCount).toBe(30);
});

test("kpis-by-change: from 108 to 111 14 of Chiayi City's 39 KPIs rise, most of all from 70% to 100% (lines 446 to 449) and from 60% to 90% (644 to 647); 25 stay, none falls", async () => {
  interface Kpi {
    readonly unit: string;
    readonly trend: string;
    readonly change: number;
    readonly targets: readonly { readonly raw: string }[];
  }
  const { indicators } = await run<{ indicators: List<Kpi> }>("kpis-by-change");
  const trends = indicators.nodes.map(({ trend }) => trend);
  expect(trends.filter((trend) => trend === "RISING")).toHaveLength(14);
  expect(trends.filter((trend) => trend === "FLAT")).toHaveLength(25);
  const [first, second] = indicators.nodes;
  expect([first?.change, first?.targets.map(({ raw }) => raw)]).toEqual([30, ["70%", "80%", "90%", "100%"]]);
  expect([second?.change, second?.targets.map(({ raw }) => raw)]).toEqual([30, ["60%", "70%", "80%", "90%"]]);
});

test("everything-for-target-group: 20 items for persons with disabilities are in force in 2020, 6 of Taichung's (lines 50, 56, 58, 64, 120 and 121) and 14 of Chiayi City's (9 in lines 124 to 323, 5 KPIs in 423 to 671)", async () => {
  const { items, facets } = await run<{
    items: List<Item>;
    facets: { counties: (Coded & { count: number })[]; kinds: (Coded & { count: number })[] };
  }>("everything-for-target-group");
  expect(items.totalCount).toBe(6 + 9 + 5);
  expect(facets.counties.map(({ code, count }) => [code, count])).toEqual([
    ["CHIAYI_CITY", 9 + 5],
    ["TAICHUNG", 6],
  ]);
  expect(ids(items.nodes.slice(0, 6))).toEqual(
    ["goal-2", "goal-2-2", "goal-2-2-1", "goal-2-2-2", "program-13", "program-14"].map((id) => `taichung-108.${id}`),
  );
});

test("similar-items: Chiayi City's day workshops (line 322) are most like Taichung's (line 121), for words and themes they share", async () => {
  const { node } = await run<{
    node: { similar: { score: number; reasons: string[]; item: Item }[]; initiatives: Coded[] };
  }>("similar-items");
  const [first] = node.similar;
  expect(first?.item.id).toBe("taichung-108.program-14");
  expect(first?.reasons[0]).toBe("共同用語：身心障礙者社區日間作業設施");
  expect(codes(node.initiatives)).toEqual(["day-workshops"]);
});
