import { checkFolders } from "../../src/import/check/check-folders";
import { type CheckedPlan } from "../../src/import/check/check-plan";
import { findPlanFolders } from "../../src/import/read-plan-folder";
import { itemsOf } from "../../src/import/resolve/resolved-plan";
import { readVocabulary } from "../../src/import/vocabulary";
import { SEEDS, type SeedPlan, SEED_PLANS } from "./seed-plan-texts";

const vocabulary = readVocabulary(SEEDS);
const check = checkFolders(findPlanFolders(SEEDS), vocabulary);

function planOf(name: SeedPlan): CheckedPlan {
  const found = check.checks.find(({ folder }) => folder.endsWith(`/${name}/${SEED_PLANS[name]}`));
  if (!found?.checked) throw new Error(`${name} was not read.`);
  return found.checked;
}

function itemOf(name: SeedPlan, localId: string) {
  const item = itemsOf(planOf(name).plan).find((candidate) => candidate.localId === localId);
  if (!item) throw new Error(`${name} has no ${localId}.`);
  return item;
}

function programOf(name: SeedPlan, localId: string) {
  const item = itemOf(name, localId);
  if (item.kind !== "PROGRAM") throw new Error(`${localId} is no program.`);
  return item;
}

function indicatorOf(name: SeedPlan, localId: string) {
  const item = itemOf(name, localId);
  if (item.kind !== "INDICATOR") throw new Error(`${localId} is no indicator.`);
  return item;
}

test("the five plans have no problem", () => {
  expect(check.problems).toEqual([]);
  expect(check.checks.map(({ checked }) => checked?.plan.file.plan.id)).toEqual([
    "chiayi-city-108",
    "miaoli-community",
    "taichung-108",
    "tainan-114",
    "yunlin-community-111",
  ]);
});

test.each([
  ["yunlin", { goals: 10, programs: 7, parts: 0, indicators: 0, targets: 0, statements: 9 }],
  ["miaoli", { goals: 5, programs: 10, parts: 0, indicators: 0, targets: 0, statements: 8 }],
  ["tainan", { goals: 77, programs: 44, parts: 0, indicators: 4, targets: 16, statements: 2 }],
  ["chiayi-city", { goals: 29, programs: 38, parts: 50, indicators: 39, targets: 156, statements: 13 }],
  ["taichung", { goals: 29, programs: 37, parts: 0, indicators: 0, targets: 0, statements: 1 }],
] as const)("%s holds what was counted by hand in its document: %j", (name, counts) => {
  expect(planOf(name).counts).toMatchObject(counts);
});

test.each([
  ["yunlin", { "goals.PRINCIPLE": 10, "programs.TABLE": 7, "statements.VISION": 1, "statements.ANNEX": 8 }],
  ["miaoli", { "goals.STRATEGY": 5, "programs.WORK_ITEM": 10, "statements.ADDRESSEES": 3 }],
  ["tainan", { "goals.PRIORITY": 16, "goals.KEY_GOAL": 16, "goals.MEASURE": 43, "goals.COMMON_GOAL": 2 }],
  [
    "chiayi-city",
    {
      "goals.STRATEGY": 10,
      "goals.MEASURE": 12,
      "goals.KEY_GOAL": 7,
      "programs.NARRATIVE": 38,
      "statements.SITUATION": 6,
    },
  ],
  ["taichung", { "goals.KEY_GOAL": 4, "goals.MEASURE": 25, "goals.level2": 11, "goals.level3": 14 }],
] as const)("%s by kind: %j", (name, counts) => {
  expect(planOf(name).counts).toMatchObject(counts);
});

test.each([
  ["chiayi-city", [{ table: "kpi", rows: 39, values: 156, periods: 0 }]],
  ["miaoli", []],
  ["taichung", [{ table: "plans", rows: 37, values: 0, periods: 37 }]],
  ["tainan", [{ table: "programs", rows: 44, values: 0, periods: 44 }]],
  ["yunlin", [{ table: "work", rows: 7, values: 0, periods: 7 }]],
] as const)("%s: each row of its table was compared with the plan file", (name, grids) => {
  expect(planOf(name).grids).toEqual(grids);
});

describe("Yunlin's damaged rows are restored by cell", () => {
  const method =
    "依據「雲林縣政府一般性補助款及縣庫自籌款對鄉鎮市公所、機關學校及民間團體之補(捐)助原則」及「雲林縣政府補助社會福利經費審查及考核作業程序」等相關規定辦理。";

  test("row 5: title, funding, method and three benefits", () => {
    expect(programOf("yunlin", "program-5")).toMatchObject({
      number: "5",
      title: "辦理縣內外示範社區研習活動",
      fundingSources: ["公務預算", "雲林縣公益彩券盈餘分配款"],
      method,
      expectedBenefits: [
        "(1)藉由學習示範社區之運作經驗,提升個社區執行方案之機與能力。",
        "(2)藉由相互探討所遇問題及交換心得,有效解決問題。",
        "(3)帶動社區產業發展。",
      ],
      period: { start: 2022, end: 2022, raw: "全年度", inherited: false },
    });
  });

  test("row 6: title, funding, method and the benefit with its misread and doubled characters", () => {
    expect(programOf("yunlin", "program-6")).toMatchObject({
      number: "6",
      title: "加強社區各項建設、活動中心興修建充實設施設備等",
      fundingSources: ["公務預算"],
      method,
      expectedBenefits: [
        "充實社區內部設備,加強社區活動中心機能,提供社區居民完善的活動空間設備,提升整體社區品質及環境設備,俾利辦理各項社會福利活動,並促進社區居民社會參與。",
      ],
    });
  });

  test("row 7: title, funding, a method in two parts and the benefit", () => {
    expect(programOf("yunlin", "program-7")).toMatchObject({
      number: "7",
      title: "衛生福利部111 年度推展社會福利補助社區發展相關計畫",
      fundingSources: ["分案向衛生福利部申請經費"],
      method:
        "(1)依據「111年衛生福利部推展社會福利補助作業要點」及「衛生福利部 111年度推展社會福利補助經費申請補助項目及基準」等規定。(2)由各鄉鎮市公所彙整社區計畫後,層轉本府向衛生福利部申請。",
      expectedBenefits: ["鼓勵社區推展各項社會福利服務,提升社會福利服務品質,凝聚社區意識,以達福利社區化。"],
    });
  });

  test("the misread 持是 of line 102 and the doubled 動 of line 103 are told with the benefit", () => {
    const benefit = programOf("yunlin", "program-6").evidence.find(({ field }) => field === "expectedBenefits");
    expect(benefit?.quote.check).toBe("CORRECTED");
    expect([benefit?.quote.startLine, benefit?.quote.endLine]).toEqual([100, 107]);
    expect(benefit?.quote.corrections.find(({ printed }) => printed === "持是")).toMatchObject({
      line: 102,
      read: "提",
    });
    expect(benefit?.quote.corrections.find(({ line }) => line === 103)?.read).toBe("的活動空間設備,提升");
    expect(benefit?.quote.corrections.find(({ printed }) => printed === "辨")).toMatchObject({ line: 105, read: "辦" });
  });

  test("the lost 券盈餘分 of row 5 names line 61, which prints the same words", () => {
    const funding = programOf("yunlin", "program-5").evidence.filter(({ field }) => field === "fundingSources");
    expect(funding.map(({ quote }) => [quote.reading, quote.check])).toEqual([
      ["公務預算", "CELL"],
      ["雲林縣公益彩券盈餘分配款", "CORRECTED"],
    ]);
    expect(funding[1]?.quote.corrections.find(({ read }) => read === "券盈餘分")?.reason).toContain(
      "(line 61 prints the same words)",
    );
  });

  test("rows 1 to 4 come out by column without a correction but the look-alike 辨理", () => {
    const corrected = [1, 2, 3, 4].flatMap((row) =>
      programOf("yunlin", `program-${String(row)}`).evidence.flatMap(({ quote }) => quote.corrections),
    );
    expect(corrected.map(({ line, printed, read }) => [line, printed, read])).toEqual([
      [68, "辨理", "辦理"],
      [73, "辨理", "辦理"],
    ]);
    expect(programOf("yunlin", "program-1")).toMatchObject({
      title: "雲林縣社區發展工作評鑑",
      period: { raw: "111年2月至10月", start: 2022, end: 2022 },
      method: "依據「雲林縣社區發展工作評鑑實施要點」辦理",
    });
  });
});

describe("Chiayi City's KPIs", () => {
  test("3-2: the second target is printed 100 without a percent sign, and its note says so", () => {
    const { targets, title, line } = indicatorOf("chiayi-city", "kpi-3-2");
    expect([title, line]).toEqual(["成人保護案件開案率", 510]);
    expect(
      targets.map(({ year, raw, amount }) => [year, raw, amount.value, amount.comparator, amount.unit, amount.unitRaw]),
    ).toEqual([
      [2019, "100%", 100, "EQ", "PERCENT", "%"],
      [2020, "100", 100, "EQ", "PERCENT", null],
      [2021, "100%", 100, "EQ", "PERCENT", "%"],
      [2022, "100%", 100, "EQ", "PERCENT", "%"],
    ]);
    expect(targets.map(({ note }) => note !== null)).toEqual([false, true, false, false]);
    expect(targets[1]?.evidence.map(({ startLine, reading }) => [startLine, reading])).toEqual([
      [510, "成人保護案件開案率"],
      [347, "109年"],
      [513, "100"],
    ]);
  });

  test.each([
    ["kpi-3-3", "≧20%", 20, "GTE", "≧"],
    ["kpi-3-4", "≦10%", 10, "LTE", "≦"],
  ])("%s: each year is %s", (id, raw, value, comparator, comparatorRaw) => {
    expect(indicatorOf("chiayi-city", id).targets.map((target) => target)).toMatchObject(
      Array.from({ length: 4 }, () => ({ raw, amount: { value, comparator, comparatorRaw, unit: "PERCENT" } })),
    );
  });

  test("5-7: people served, from 100 to 200", () => {
    const { targets } = indicatorOf("chiayi-city", "kpi-5-7");
    expect(targets.map(({ year, raw, amount }) => [year, raw, amount.value, amount.unit, amount.unitRaw])).toEqual([
      [2019, "100", 100, "人", null],
      [2020, "120", 120, "人", null],
      [2021, "150", 150, "人", null],
      [2022, "200", 200, "人", null],
    ]);
  });

  test("3-2 and 6-2: the amounts inside their measures are a range and twenty thousand", () => {
    expect(indicatorOf("chiayi-city", "kpi-3-2").standards).toEqual([
      {
        raw: "25%-40%",
        amount: { value: 25, upper: 40, comparator: "EQ", comparatorRaw: null, unit: "PERCENT", unitRaw: "%" },
      },
    ]);
    expect(indicatorOf("chiayi-city", "kpi-6-2").standards).toMatchObject([
      { raw: "2萬人次以上", amount: { value: 20000, comparator: "GTE" } },
    ]);
  });

  test("2-2: the measure goes on over seven lines", () => {
    expect(indicatorOf("chiayi-city", "kpi-2-2").measure).toBe(
      "1.辦理中低收入老人重病住院看護費用補助。 2.辦理中低收入老人改善住宅設施設備補助。 3.辦理中低收入老人特別照顧津貼。 4.辦理中低收入老人全口假牙補助業務。",
    );
  });

  test("the undertakings' parts stand at levels 2 and 3 below their own, with the circled numbers that field codes hid", () => {
    const { programs } = planOf("chiayi-city").plan;
    expect(programs.filter(({ level }) => level === 1)).toHaveLength(38);
    expect(programs.filter(({ level }) => level > 1)).toHaveLength(50);
    const circled = programs.filter(({ level }) => level === 3).map(({ number, line }) => [number, line]);
    expect(circled).toHaveLength(17);
    expect(circled.slice(0, 8)).toEqual([
      ["①", 159],
      ["②", 160],
      ["③", 161],
      ["④", 162],
      ["⑤", 164],
      ["⑥", 165],
      ["⑦", 166],
      ["⑧", 167],
    ]);
  });
});

describe("Taichung", () => {
  test("line 134, which lost its first cell, is a program of the goal above it and no fifth goal", () => {
    const program = programOf("taichung", "program-27");
    expect(program).toMatchObject({
      title: "強化臺中市公益慈善資源聯盟計畫",
      line: 134,
      goalId: "taichung-108.goal-3",
      period: { raw: "108-111", start: 2019, end: 2022, inherited: false },
    });
    const goal = program.evidence.filter(({ field }) => field === "goal");
    expect(goal.map(({ quote }) => [quote.startLine, quote.reading])).toEqual([
      [125, "建構社會安全網，打造市民安心生活環境"],
    ]);
    expect(
      planOf("taichung")
        .plan.goals.filter(({ level }) => level === 1)
        .map(({ number }) => number),
    ).toEqual(["一", "二", "三", "四"]);
  });

  test("five programs do not run the full period", () => {
    const short = planOf("taichung").plan.programs.filter(
      ({ period }) => period?.start !== 2019 || period.end !== 2022,
    );
    expect(short.map(({ line, period }) => [line, period?.raw, period?.start, period?.end])).toEqual([
      [125, "108", 2019, 2019],
      [126, "108", 2019, 2019],
      [127, "108-109", 2019, 2020],
      [136, "108-109", 2019, 2020],
      [137, "108-109", 2019, 2020],
    ]);
  });

  test("a number that is printed twice is kept twice", () => {
    const measures = planOf("taichung").plan.goals.filter(({ parentId }) => parentId === "taichung-108.goal-4");
    expect(measures.map(({ localId, number, line }) => [localId, number, line])).toEqual([
      ["goal-4-1", "(一)", 88],
      ["goal-4-2", "(二)", 94],
      ["goal-4-3", "(二)", 98],
    ]);
  });
});

describe("Tainan", () => {
  test("the four promises, as printed", () => {
    const promises = planOf("tainan").plan.indicators.map(({ localId, targets }) => [
      localId,
      targets.length,
      targets[0]?.raw,
      targets[0]?.amount.value,
      targets[0]?.amount.comparator,
      targets[0]?.amount.unit,
    ]);
    expect(promises).toEqual([
      ["learning-hours", 4, "20 小時", 20, "GTE", "小時"],
      ["policy-course-hours", 4, "10 小時", 10, "EQ", "小時"],
      ["expenditure-execution", 4, "90%以上", 90, "GTE", "PERCENT"],
      ["revenue-execution", 4, "90%以上", 90, "GTE", "PERCENT"],
    ]);
  });

  test("16 priorities and 16 key goals pair by number", () => {
    const { goals } = planOf("tainan").plan;
    const twins = goals.filter(({ source }) => source.twin !== undefined);
    expect(twins).toHaveLength(16);
    expect(twins.every(({ source }) => source.role === "KEY_GOAL")).toBe(true);
  });

  test("a goal's other printing, in the table, is cited with it", () => {
    const goal = itemOf("tainan", "goal-13");
    const titles = goal.evidence.filter(({ field }) => field === "title");
    expect(titles.map(({ quote }) => [quote.startLine, quote.reading])).toEqual([
      [108, "布建社區照顧關懷據點促進長者之健康"],
      [183, "布建社區照顧關懷據點促進長者之健康"],
    ]);
  });
});

describe("Miaoli", () => {
  test("states no year, and none of its items has one", () => {
    const { plan } = planOf("miaoli");
    expect(plan.period).toBeNull();
    expect(itemsOf(plan).filter(({ period }) => period !== null)).toEqual([]);
  });

  test("a strategy whose text goes on in a new paragraph is one passage", () => {
    const goal = itemOf("miaoli", "strategy-1");
    const description = goal.evidence.find(({ field }) => field === "description");
    expect(description?.quote.ranges.map(({ line }) => line)).toEqual([23, 25]);
    expect(description?.quote.reading).toMatch(
      /^建構並持續強化各機關\(單位\).*公部門政策資源，延聘熟稔.*公私協力網絡。$/u,
    );
  });
});

test.each([
  ["yunlin", 39, 11, 22],
  ["miaoli", 0, 0, 0],
  ["taichung", 1, 0, 0],
  ["tainan", 0, 0, 0],
  ["chiayi-city", 17, 204, 0],
] as const)("%s: corrections in %d places, %d characters replaced and %d added", (name, places, replaced, added) => {
  const { plan, coverage } = planOf(name);
  expect([plan.document.amendments.length, coverage.replaced, coverage.added]).toEqual([places, replaced, added]);
});

test("every field of every item is cited, and every target by name, year and value", () => {
  const uncited = check.checks.flatMap(({ checked }) => {
    if (!checked) return ["a plan that was not read"];
    return itemsOf(checked.plan).flatMap((item) => {
      const fields = new Set(item.evidence.map(({ field }) => field));
      const stated: [string, unknown][] = [
        ["title", item.title],
        ["number", item.number],
        ["period", item.period],
        ["description", item.kind === "INDICATOR" ? null : item.description],
        ["method", item.kind === "PROGRAM" ? item.method : null],
        ["fundingSources", item.kind === "PROGRAM" ? item.fundingSources[0] : null],
        ["expectedBenefits", item.kind === "PROGRAM" ? item.expectedBenefits[0] : null],
        ["measure", item.kind === "INDICATOR" ? item.measure : null],
        ["numerator", item.kind === "INDICATOR" ? item.numerator : null],
        ["goal", item.kind === "GOAL" ? null : item.goalId],
        ["program", item.kind === "INDICATOR" ? item.programId : null],
      ];
      const targets = item.kind === "INDICATOR" ? item.targets : [];
      return [
        ...stated
          .filter(([field, value]) => value != null && !fields.has(field))
          .map(([field]) => `${item.id} ${field}`),
        ...targets.filter(({ evidence }) => evidence.length < 3).map(({ year }) => `${item.id} ${String(year)}`),
      ];
    });
  });
  expect(uncited).toEqual([]);
});

test("every range of every quotation prints what the quotation quotes", () => {
  const wrong = check.checks.flatMap(({ checked }) => {
    if (!checked) return ["a plan that was not read"];
    const lines = checked.folder.documentText.split("\n").map((line) => Array.from(line));
    const bare = (text: string) => text.replace(/\s/gu, "");
    return itemsOf(checked.plan).flatMap((item) =>
      item.evidence
        .filter(({ quote }) => {
          const printed = quote.ranges.map(({ line, start, end }) => lines[line - 1]?.slice(start, end).join("") ?? "");
          return (
            bare(printed.join("")) !== bare(quote.printed) ||
            (quote.check !== "CORRECTED" && quote.printed !== quote.reading)
          );
        })
        .map(({ field }) => `${item.id} ${field}`),
    );
  });
  expect(wrong).toEqual([]);
});
