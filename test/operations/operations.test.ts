import { Kind, parse } from "graphql";
import { checkExample } from "../../src/http/graphiql/read-examples";
import { useGraph, type Variables } from "../modules/use-graph";
import { findOperations, OPERATION_VARIABLES, readOperation } from "./operations";

const graph = useGraph();

async function run<Data>(name: string, variables: Variables = {}): Promise<Data> {
  return graph().ask<Data>(readOperation(name), { ...OPERATION_VARIABLES[name], ...variables });
}

test("every operation of schema/operations is run here, and no other", () => {
  expect(findOperations()).toEqual(Object.keys(OPERATION_VARIABLES).sort());
});

describe.each(findOperations())("%s", (name) => {
  test("begins with a title, a sentence and the variables with which it can be tried", () => {
    expect(checkExample(name, readOperation(name))).toEqual([]);
  });

  test("is named like its file", () => {
    const text = readOperation(name);
    const operations = parse(text).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const pascalCase = name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    expect(operations.map((operation) => operation.name?.value)).toEqual([pascalCase]);
  });

  test("is answered without an error", async () => {
    const data = await run<Record<string, unknown>>(name);
    expect(Object.values(data)).not.toContain(null);
  });
});

interface Named {
  readonly id: string;
  readonly title: string;
}

interface List<Node = Named> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}

const ids = ({ nodes }: List<{ readonly id: string }>): string[] => nodes.map(({ id }) => id);
const numbered = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => prefix + String(from + index));

test("childcare-by-county: Taichung's table has 7 childcare programmes in force in 2022 (lines 108 to 114)", async () => {
  const { counties } = await run<{ counties: { code: string; programs: List }[] }>("childcare-by-county");
  const taichung = counties.find(({ code }) => code === "TAICHUNG")?.programs;
  expect(taichung?.totalCount).toBe(7);
  expect(taichung && ids(taichung)).toEqual(numbered("taichung-108.program-", 3, 9));
});

test("items-for-target-group: Tainan's table has 7 programmes for persons with disabilities (lines 159 to 163, 166 and 167)", async () => {
  const { items } = await run<{ items: List }>("items-for-target-group", { kinds: ["PROGRAM"] });
  expect(items.totalCount).toBe(7);
  expect(ids(items)).toEqual(
    ["6-1", "6-2", "7-1", "7-2", "7-3", "8-1", "8-2"].map((row) => `tainan-114.program-${row}`),
  );
});

test("kpi-targets: 22 of Chiayi City's 39 KPIs promise 100% for 2022 (lines 379, 403, 419, 429, 439, 449, 491, 505, 515, 546, 556, 566, 576, 586, 596, 606, 626, 689, 699, 709, 719 and 729)", async () => {
  interface Kpi {
    readonly targets: readonly {
      readonly year: number;
      readonly raw: string;
      readonly citations: readonly { readonly startLine: number }[];
    }[];
  }
  const { county } = await run<{ county: { indicators: List<Kpi> } }>("kpi-targets");
  expect(county.indicators.totalCount).toBe(39);
  const targets = county.indicators.nodes.flatMap((kpi) => kpi.targets);
  expect(targets.map(({ year }) => year)).toEqual(Array.from({ length: 39 }, () => 2022));
  const full = targets.filter(({ raw }) => raw === "100%");
  expect(full).toHaveLength(22);
  expect(full.map(({ citations }) => citations.at(-1)?.startLine)).toEqual([
    379, 403, 419, 429, 439, 449, 491, 505, 515, 546, 556, 566, 576, 586, 596, 606, 626, 689, 699, 709, 719, 729,
  ]);
});

test("community-programs-with-funding: 公務預算 pays for 3 of Yunlin's 7 programmes (lines 58, 91 and 100), and Miaoli's 10 work items without a year name no source", async () => {
  interface Funded extends Named {
    readonly county: { readonly code: string };
    readonly fundingSources: readonly string[];
  }
  const { programs } = await run<{ programs: List<Funded> }>("community-programs-with-funding");
  const of = (code: string): Funded[] => programs.nodes.filter(({ county }) => county.code === code);
  expect(of("YUNLIN")).toHaveLength(7);
  const paid = of("YUNLIN").filter(({ fundingSources }) => fundingSources.includes("公務預算"));
  expect(paid.map(({ id }) => id)).toEqual(["1", "5", "6"].map((row) => `yunlin-community-111.program-${row}`));
  expect(of("MIAOLI").map(({ fundingSources }) => fundingSources)).toEqual(Array.from({ length: 10 }, () => []));
  const asked = await run<{ programs: List }>("community-programs-with-funding", { fundingSources: ["公務預算"] });
  expect(ids(asked.programs)).toEqual(paid.map(({ id }) => id));
});

test("falling-due: 5 programmes fall due before 2022, all Taichung's (lines 125, 126, 127, 136 and 137)", async () => {
  const { programs } = await run<{ programs: List }>("falling-due");
  expect(programs.totalCount).toBe(5);
  expect(ids(programs)).toEqual(["18", "19", "20", "29", "30"].map((row) => `taichung-108.program-${row}`));
});

test("items-by-theme-and-county: Taichung's table has 37 programmes (12 in lines 106 to 117, 23 in 120 to 142, 2 in 145 and 146)", async () => {
  const { facets } = await run<{ facets: { counties: { code: string; count: number }[] } }>(
    "items-by-theme-and-county",
  );
  expect(facets.counties).toContainEqual(expect.objectContaining({ code: "TAICHUNG", count: 12 + 23 + 2 }));
});

test("goal-tree: Taichung has 4 goals (lines 14, 50, 74 and 86), 11 parts under them and 14 under those", async () => {
  interface Tree {
    readonly number: string;
    readonly children?: readonly Tree[];
  }
  const { plan } = await run<{ plan: { strategicGoals: List<Tree> } }>("goal-tree");
  const top = plan.strategicGoals.nodes;
  expect(top.map(({ number }) => number)).toEqual(["一", "二", "三", "四"]);
  // Lines 16, 26, 40; 52, 56, 68; 76, 82; 88, 94, 98.
  expect(top.map(({ children = [] }) => children.length)).toEqual([3, 3, 2, 3]);
  // Lines 18, 22; 28, 32, 36; 42, 46; none; 58, 64; none; 78, 79, 80; none; none, none, 100, 101.
  expect(top.flatMap(({ children = [] }) => children.map((child) => child.children?.length))).toEqual([
    2, 3, 2, 0, 2, 0, 3, 0, 0, 0, 2,
  ]);
});

test("citation-in-context: row 1 of Yunlin's table fills 8 lines (58 to 65) and gives 8 quotations: number, title, two sources of money, period, method, two benefits", async () => {
  interface Context {
    readonly quote: string;
    readonly section: { readonly path: string; readonly heading: string };
    readonly document: {
      readonly text: string;
      readonly citations: List<{ readonly id: string; readonly field: string }>;
    };
  }
  const { node } = await run<{ node: Context }>("citation-in-context");
  expect(node.quote).toBe("雲林縣社區發展工作評鑑");
  expect(node.section).toMatchObject({ path: "參", heading: "工作內容" });
  expect(node.document.text.split("\n")).toHaveLength(8);
  const row = node.document.citations.nodes.filter(({ id }) => id.startsWith("yunlin-community-111.program-1~"));
  expect(row.map(({ field }) => field).sort()).toEqual([
    "expectedBenefits",
    "expectedBenefits",
    "fundingSources",
    "fundingSources",
    "method",
    "number",
    "period",
    "title",
  ]);
});

test("plans-by-county: Yunlin's plan states 6 kinds of content, its period (line 1), principles (9), programmes with periods, sources of money and benefits (57); 17 of 22 counties have no plan here", async () => {
  const { counties } = await run<{ counties: { code: string; plans: List<{ states: string[] }> }[] }>(
    "plans-by-county",
  );
  expect(counties).toHaveLength(22);
  expect(counties.filter(({ plans }) => plans.totalCount === 0)).toHaveLength(17);
  expect(counties.find(({ code }) => code === "YUNLIN")?.plans.nodes.map(({ states }) => states)).toEqual([
    ["PERIOD", "GOALS", "PROGRAMS", "PROGRAM_PERIODS", "FUNDING_SOURCES", "EXPECTED_BENEFITS"],
  ]);
  const inYear = await run<{ counties: { code: string; plans: List<never> }[] }>("plans-by-county", {
    year: 111,
    includeUndated: false,
    withPlansOnly: true,
  });
  expect(inYear.counties.map(({ code, plans }) => [code, plans.totalCount])).toEqual([
    ["TAICHUNG", 1],
    ["TAINAN", 0],
    ["CHIAYI_CITY", 1],
    ["MIAOLI", 0],
    ["YUNLIN", 1],
  ]);
});

test("programs-by-theme: 4 programmes of 2022 are first of all about volunteering, all Taichung's (lines 138, 142, 145 and 146)", async () => {
  const { programs } = await run<{ programs: List }>("programs-by-theme", { primaryThemeOnly: true });
  expect(programs.totalCount).toBe(4);
  expect(ids(programs)).toEqual(["31", "35", "36", "37"].map((row) => `taichung-108.program-${row}`));
});

test("indicators-by-unit: Tainan promises 2 amounts of hours for each of four years, 20 and 10 (line 134)", async () => {
  const { indicators } = await run<{ indicators: List<{ targets: { value: number }[] }> }>("indicators-by-unit");
  expect(indicators.totalCount).toBe(2);
  expect(indicators.nodes.map(({ targets }) => targets.map(({ value }) => value))).toEqual([
    [20, 20, 20, 20],
    [10, 10, 10, 10],
  ]);
});

test("text-search: 關懷據點 stands in 5 items (Taichung's lines 24 and 107, Tainan's 39 and 108, Chiayi City's 250), in the title of 3", async () => {
  const { items } = await run<{ items: List }>("text-search");
  expect(ids(items)).toEqual([
    "taichung-108.goal-1-1-2",
    "taichung-108.program-2",
    "tainan-114.priority-13",
    "tainan-114.goal-13",
    "chiayi-city-108.undertaking-2-12",
  ]);
  expect((await run<{ items: List }>("text-search", { titleOnly: true })).items.totalCount).toBe(3);
});

test("themes: 7 programmes are first of all about volunteering (Taichung's lines 138, 142, 145 and 146, Tainan's 148 to 150)", async () => {
  interface Theme {
    readonly code: string;
    readonly items: { readonly totalCount: number };
    readonly children: readonly Theme[];
  }
  const { themes } = await run<{ themes: Theme[] }>("themes");
  const volunteering = themes.find(({ code }) => code === "volunteering");
  expect(volunteering?.items.totalCount).toBe(4 + 3);
  const tainan = await run<{ themes: Theme[] }>("themes", { counties: ["TAINAN"], language: "EN" });
  expect(tainan.themes.find(({ code }) => code === "volunteering")?.items.totalCount).toBe(3);
});

test("plan-statements: Yunlin's plan lists 8 annexes (lines 124 to 140) after one vision (line 7)", async () => {
  const { plan } = await run<{ plan: { statements: { kind: string; citations: { startLine: number }[] }[] } }>(
    "plan-statements",
  );
  expect(plan.statements.filter(({ kind }) => kind === "ANNEX")).toHaveLength(8);
  expect(
    plan.statements.filter(({ kind }) => kind === "VISION").map(({ citations }) => citations[0]?.startLine),
  ).toEqual([7]);
});

test("corrected-readings: field codes are left over in 8 of Chiayi City's lines 159 to 167, each read as a circled number", async () => {
  interface Corrected {
    readonly corrections: readonly { readonly line: number; readonly printed: string; readonly read: string }[];
  }
  const { node } = await run<{ node: { citations: List<Corrected> } }>("corrected-readings");
  const corrections = node.citations.nodes.flatMap((citation) => citation.corrections);
  const byLine = new Map(corrections.map(({ line, printed, read }) => [line, [printed, read]]));
  const marks = [..."①②③④⑤⑥⑦⑧"];
  expect([...byLine].sort(([a], [b]) => a - b)).toEqual(
    [159, 160, 161, 162, 164, 165, 166, 167].map((line, index) => [
      line,
      [`eq \\o\\ac(○,${String(index + 1)})`, marks[index]],
    ]),
  );
});

test("goals-printed-twice: 12 of Tainan's 16 priorities (lines 24 to 42) are printed again in the same words as key goals (lines 48 to 125), 4 in others", async () => {
  interface Goal {
    readonly number: string;
    readonly alsoPrintedAs: readonly { readonly sameTitle: boolean; readonly goal: { readonly role: string } }[];
  }
  const { plan } = await run<{ plan: { strategicGoals: List<Goal> } }>("goals-printed-twice");
  const twins = plan.strategicGoals.nodes.map(({ alsoPrintedAs }) => alsoPrintedAs);
  expect(twins.map(({ length }) => length)).toEqual(Array.from({ length: 16 }, () => 1));
  expect(twins.flat().filter(({ sameTitle }) => sameTitle)).toHaveLength(12);
  const others = plan.strategicGoals.nodes.filter(({ alsoPrintedAs }) => !alsoPrintedAs[0]?.sameTitle);
  expect(others.map(({ number }) => number)).toEqual(["三", "四", "九", "十"]);
});

test("program-with-parts: Chiayi City's goal for older persons has 13 undertakings (lines 155 to 256) with 15 parts, and 17 pieces under those (lines 159 to 167, 216 to 224, 232 to 238)", async () => {
  interface Part {
    readonly children?: readonly Part[];
  }
  const { node } = await run<{ node: { programs: List<Part> } }>("program-with-parts");
  const undertakings = node.programs.nodes;
  expect(undertakings).toHaveLength(13);
  const parts = undertakings.flatMap(({ children = [] }) => children);
  // Lines 156, 158; 172, 174; 178, 180; 185, 187; 193, 196; 212, 214; 228, 240, 242.
  expect(undertakings.map(({ children = [] }) => children.length)).toEqual([2, 0, 2, 2, 2, 2, 0, 0, 0, 2, 3, 0, 0]);
  expect(parts).toHaveLength(15);
  expect(parts.flatMap(({ children = [] }) => children)).toHaveLength(8 + 5 + 4);
});

test("county-overview: Tainan's table has 44 programmes (3 in lines 143 to 145, 16 in 148 to 163, 13 in 166 to 178, 12 in 181 to 192), its lists 61 goals without the 16 printed twice", async () => {
  const { county } = await run<{ county: { plans: List<{ programs: List; strategicGoals: List; indicators: List }> } }>(
    "county-overview",
  );
  const [plan] = county.plans.nodes;
  expect(plan?.programs.totalCount).toBe(3 + 16 + 13 + 12);
  expect(plan?.strategicGoals.totalCount).toBe(16 + 43 + 2);
  expect(plan?.indicators.totalCount).toBe(4);
  expect(plan && ids(plan.programs)).toEqual(
    ["1-1", "1-2", "1-3", "2-1", "2-2"].map((row) => `tainan-114.program-${row}`),
  );
});
