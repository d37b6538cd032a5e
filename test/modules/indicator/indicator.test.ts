import { askForAll, useGraph } from "../use-graph";

const graph = useGraph();

interface Target {
  readonly id: string;
  readonly indicator: { readonly id: string };
  readonly year: number;
  readonly rocYear: number;
  readonly everyYear: boolean;
  readonly comparator: string;
  readonly comparatorRaw: string | null;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly unitRaw: string | null;
  readonly raw: string;
  readonly note: string | null;
  readonly citations: readonly {
    readonly field: string;
    readonly startLine: number;
    readonly quote: string;
    readonly subject: { readonly id: string };
  }[];
}

interface Indicator {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly listing: string;
  readonly measure: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly unit: string;
  readonly direction: string;
  readonly standards: readonly object[];
  readonly goal: { readonly id: string } | null;
  readonly program: { readonly id: string } | null;
  readonly plan: { readonly id: string };
  readonly targets: readonly Target[];
}

const FIELDS = `id number title listing measure numerator denominator unit direction goal { id } program { id } plan { id }
  standards { value upper comparator unit raw }
  targets { id indicator { id } year rocYear everyYear comparator comparatorRaw value upper unit unitRaw raw note
    citations { field startLine quote subject { ... on Indicator { id } } } }`;

let indicators: Indicator[] = [];
let chiayi: Indicator[] = [];
let lines: string[] = [];
beforeAll(async () => {
  indicators = await askForAll<Indicator>(graph(), "indicators", FIELDS);
  chiayi = indicators.filter(({ plan }) => plan.id === "chiayi-city-108");
  const { node } = await graph().ask<{ node: { text: string } }>(
    '{ node(id: "chiayi-city-108.document") { ... on Document { text } } }',
  );
  lines = node.text.split("\n");
});

test("Chiayi City's table has 39 KPIs, 4, 9, 6, 5, 7, 4 and 4 under its seven goals (lines 353 to 755), Tainan's common goals make 4 promises (lines 134 and 138)", () => {
  const counts = new Map<string, number>();
  for (const { goal } of indicators) counts.set(goal?.id ?? "none", (counts.get(goal?.id ?? "none") ?? 0) + 1);
  expect([...counts]).toEqual([
    ["tainan-114.common-1", 2],
    ["tainan-114.common-2", 2],
    ...[4, 9, 6, 5, 7, 4, 4].map((count, index) => [`chiayi-city-108.goal-${String(index + 1)}`, count]),
  ]);
  expect(new Set(chiayi.map(({ listing }) => listing))).toEqual(new Set(["TABLE"]));
});

test("each of the 156 values stands in its own line of the table, below the name, in the order of the years", () => {
  let values = 0;
  for (const { id, targets } of chiayi) {
    expect([id, targets.map(({ year, rocYear }) => [year, rocYear])]).toEqual([
      id,
      [
        [2019, 108],
        [2020, 109],
        [2021, 110],
        [2022, 111],
      ],
    ]);
    const places = targets.map(({ raw, year, citations }) => {
      const [name, heading, value] = citations.map(({ startLine }) => startLine);
      expect(citations).toHaveLength(3);
      expect(heading).toBe(346 + year - 2019);
      expect(lines[(value ?? 0) - 1]?.trim()).toBe(raw);
      expect(name).toBeLessThan(value ?? 0);
      values += 1;
      return value ?? 0;
    });
    expect(places).toEqual([0, 1, 2, 3].map((after) => (places[0] ?? 0) + after));
  }
  expect(values).toBe(39 * 4);
});

test("the values of all KPIs fill the table's lines between the first and the last, each line once", () => {
  const valueLines = chiayi.flatMap(({ targets }) => targets.map(({ citations }) => citations[2]?.startLine));
  const printed = lines.flatMap((line, index) =>
    index >= 351 && /^\t\s*[≧≦]?\d+%?\s*$/u.test(line) ? [index + 1] : [],
  );
  // A row's own number stands alone in its line as well: 39 of them.
  expect(printed).toHaveLength(39 * 5);
  for (const line of valueLines) expect(printed).toContain(line);
  expect(new Set(valueLines).size).toBe(39 * 4);
});

test("a target's citations have the target's year as their field and its indicator as their subject", () => {
  for (const { id, targets } of indicators)
    for (const target of targets) {
      expect(target.indicator).toEqual({ id });
      expect(target.id).toBe(`${id}.${String(target.year)}`);
      for (const citation of target.citations)
        expect(citation).toMatchObject({ field: `target.${String(target.year)}`, subject: { id } });
    }
});

test("a bare number is EQ without a printed comparator; ≧ and ≦ stand in two KPIs (lines 522 and 532)", () => {
  const compared = chiayi.filter(({ targets }) => targets.some(({ comparator }) => comparator !== "EQ"));
  expect(
    compared.map(({ id, targets }) => [
      id,
      ...new Set(
        targets.map(
          ({ comparator, comparatorRaw, value, raw }) =>
            `${comparator} ${String(comparatorRaw)} ${String(value)} ${raw}`,
        ),
      ),
    ]),
  ).toEqual([
    ["chiayi-city-108.kpi-3-3", "GTE ≧ 20 ≧20%"],
    ["chiayi-city-108.kpi-3-4", "LTE ≦ 10 ≦10%"],
  ]);
  for (const { targets } of chiayi)
    for (const { comparator, comparatorRaw } of targets) expect(comparator === "EQ").toBe(comparatorRaw === null);
});

test("one value of 156 lacks its percent sign, 100 in line 513; it is kept as printed and says so", () => {
  const noted = chiayi.flatMap(({ targets }) => targets.filter(({ note }) => note !== null));
  expect(noted).toEqual([
    expect.objectContaining({
      id: "chiayi-city-108.kpi-3-2.2020",
      raw: "100",
      value: 100,
      unit: "PERCENT",
      unitRaw: null,
      note: expect.stringMatching(/percent sign/) as string,
    }),
  ]);
  expect(noted[0]?.citations[2]?.startLine).toBe(513);
});

test("PERCENT is what prints a percent sign; six KPIs count something else (lines 456, 466, 674, 736, 746 and 756)", () => {
  const counted = chiayi.filter(({ unit }) => unit !== "PERCENT");
  expect(
    counted.map(({ id, unit, targets }) => [id, unit, targets[0]?.raw, targets[0]?.citations[2]?.startLine]),
  ).toEqual([
    ["chiayi-city-108.kpi-2-6", "案或場次", "1", 456],
    ["chiayi-city-108.kpi-2-7", "案或場次", "1", 466],
    ["chiayi-city-108.kpi-5-7", "人", "100", 674],
    ["chiayi-city-108.kpi-7-2", "次", "10", 736],
    ["chiayi-city-108.kpi-7-3", "次", "180", 746],
    ["chiayi-city-108.kpi-7-4", "次", "900", 756],
  ]);
  for (const { unit, targets } of indicators)
    for (const target of targets) {
      expect(target.unit).toBe(unit);
      if (target.unitRaw !== null) expect(target.raw).toContain(target.unitRaw);
      if (target.raw.includes("%")) expect([target.unit, target.unitRaw]).toEqual(["PERCENT", "%"]);
    }
});

test("Tainan's promises hold for each of the four years: 20 hours, 10 hours, 90% and 90%", () => {
  const tainan = indicators.filter(({ plan }) => plan.id === "tainan-114");
  expect(
    tainan.map(({ title, targets }) => [
      title,
      targets.map(({ year }) => year),
      [...new Set(targets.map(({ raw }) => raw))],
    ]),
  ).toEqual([
    ["與業務相關學習時數", [2025, 2026, 2027, 2028], ["20 小時"]],
    ["當前政府重大政策、法定訓練及民主治理價值等課程", [2025, 2026, 2027, 2028], ["10 小時"]],
    ["歲出預算執行率", [2025, 2026, 2027, 2028], ["90%以上"]],
    ["歲入預算執行率", [2025, 2026, 2027, 2028], ["90%以上"]],
  ]);
  for (const { targets } of tainan)
    for (const { everyYear, citations } of targets) {
      expect(everyYear).toBe(true);
      expect(citations.length).toBeGreaterThanOrEqual(2);
    }
  for (const { targets } of chiayi) for (const { everyYear } of targets) expect(everyYear).toBe(false);
});

test("a measure printed as a ratio has its two sides (line 355)", () => {
  const ratios = indicators.filter(({ numerator }) => numerator !== null);
  expect(ratios).toHaveLength(8);
  for (const { measure, numerator, denominator } of ratios)
    expect(measure).toMatch(new RegExp(`^${String(numerator)}/${String(denominator)}(\\*100%)?$`, "u"));
  expect(ratios[0]).toMatchObject({ numerator: "完成年度會員大會協會數", denominator: "全部協會數" });
});

test("amounts inside a measure are its standards: 100% of 服務人次達10000人次 is 10,000 person-times (line 399)", () => {
  const standards = (kpi: string): readonly object[] =>
    chiayi.find(({ id }) => id === `chiayi-city-108.${kpi}`)?.standards ?? [];
  expect(standards("kpi-2-1")).toEqual([
    { value: 10000, upper: null, comparator: "GTE", unit: "人次", raw: "達10000人次" },
  ]);
  expect(standards("kpi-6-2")).toEqual([
    { value: 20000, upper: null, comparator: "GTE", unit: "人次", raw: "2萬人次以上" },
  ]); // line 695
  expect(standards("kpi-3-2")).toEqual([{ value: 25, upper: 40, comparator: "EQ", unit: "PERCENT", raw: "25%-40%" }]); // line 511
  expect(standards("kpi-7-1")).toMatchObject([{ value: 450 }, { value: 340, comparator: "GTE" }]); // line 725
  expect(standards("kpi-1-1")).toEqual([]);
});

test("lower is better for what is to stay below ≦10%, and for nothing else", () => {
  const lower = indicators.filter(({ direction }) => direction === "LOWER_IS_BETTER");
  expect(lower.map(({ id }) => id)).toEqual(["chiayi-city-108.kpi-3-4"]);
});

test("a KPI names an undertaking under its own goal, where the text of both says so", () => {
  const tied = chiayi.filter(({ program }) => program !== null);
  expect(tied.length).toBeGreaterThan(30);
  for (const { goal, program } of tied) {
    expect(program?.id.split("-").slice(0, 4).join("-")).toBe(goal?.id.replace("goal", "undertaking"));
  }
});

describe("targets of some years", () => {
  const query =
    'query ($years: YearRange) { node(id: "chiayi-city-108.kpi-1-1") { ... on Indicator { targets(years: $years) { year raw } } } }';
  const printed = [
    [2019, "75%"],
    [2020, "75%"],
    [2021, "90%"],
    [2022, "90%"],
  ] as const;

  test.each([
    [{ from: 110 }, 2, 4],
    [{ to: "109年" }, 0, 2],
    [{ from: 2020, to: 2021 }, 1, 3],
    [{ from: 2030 }, 0, 0],
    [null, 0, 4],
  ])("%j", async (years, from, to) => {
    expect(await graph().ask(query, { years })).toEqual({
      node: { targets: printed.slice(from, to).map(([year, raw]) => ({ year, raw })) },
    });
  });

  test("a range without an end is refused", async () => {
    const error = await graph().refusal(query, { years: {} });
    expect(error.message).toBe("years: give from, to or both; leave years out to ask for all years.");
  });
});
