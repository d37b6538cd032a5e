import { planFixture } from "../../fixtures/plans";
import { statementField } from "../../../src/import/resolve/resolve-statements";
import { ceYear } from "../../../src/import/resolve/resolved-plan";
import { changePlan, inItem, positionAfter, positionIn, replaceOnce } from "../alter-text";
import { checkTexts, findProblems, readTexts } from "../seed-plan-texts";

const sound = readTexts(planFixture("sound"));

function resolved(texts = sound) {
  const { checked, problems } = checkTexts(texts);
  if (!checked || problems.length > 0) throw new Error(problems[0]?.found);
  return checked.plan;
}

test.each([
  [1, 1912],
  [111, 2022],
  [114, 2025],
])("year %d of the Republic is %d", (roc, ce) => {
  expect(ceYear(roc)).toBe(ce);
});

test.each([
  ["MISSION", "mission"],
  ["LEGAL_BASIS", "legalBasis"],
  ["EXPECTED_BENEFITS", "expectedBenefits"],
] as const)("a statement of kind %s proves the field %s", (kind, field) => {
  expect(statementField(kind)).toBe(field);
});

test("the fixture has what it has: ids, numbers, titles, lines and periods", () => {
  const { goals, programs, indicators } = resolved();
  expect(
    [...goals, ...programs, ...indicators].map(({ id, number, title, line }) => [id, number, title, line]),
  ).toEqual([
    ["penghu-113.goal-1", "一", "在地安老", 9],
    ["penghu-113.goal-2", "二", "安心托育", 11],
    ["penghu-113.program-1", "1", "社區共餐據點辦理計畫", 16],
    ["penghu-113.program-2", "2", "獨居長者關懷計畫", 17],
    ["penghu-113.program-3", "1", "離島托育據點計畫", 19],
    ["penghu-113.kpi-1", "1", "共餐人次", 28],
    ["penghu-113.kpi-2", "1", "托育據點數", 35],
  ]);
});

test("an item that states a period has it, and others take their plan's with the words that prove it", () => {
  const { goals, programs } = resolved();
  expect(programs[1]?.period).toEqual({ start: 2024, end: 2024, raw: "113", inherited: false });
  expect(goals[0]?.period).toEqual({ start: 2024, end: 2025, raw: "113至114年度", inherited: true });
  const proof = goals[0]?.evidence.filter(({ field }) => field === "period");
  expect(proof?.map(({ quote }) => [quote.startLine, quote.reading])).toEqual([[1, "113至114年度"]]);
});

test("an indicator's measure, standards, unit and links are resolved", () => {
  const [kpi] = resolved().indicators;
  expect(kpi).toMatchObject({
    measure: "每年社區共餐達1,200人次",
    numerator: null,
    denominator: null,
    goalId: "penghu-113.goal-1",
    programId: "penghu-113.program-1",
    standards: [
      {
        raw: "達1,200人次",
        amount: { value: 1200, upper: null, comparator: "GTE", comparatorRaw: "達", unit: "人次", unitRaw: "人次" },
      },
    ],
  });
});

test("a link to a program is proved by the words that both print", () => {
  const [kpi] = resolved().indicators;
  const proof = kpi?.evidence.filter(({ field }) => field === "program");
  expect(proof?.map(({ quote }) => [quote.startLine, quote.reading])).toEqual([
    [29, "社區共餐"],
    [16, "社區共餐"],
  ]);
});

test("a link to a goal is proved in a table by the goal's cell nearest above the row", () => {
  const { programs, indicators } = resolved();
  const lines = [...programs, ...indicators].map(({ evidence }) =>
    evidence.filter(({ field }) => field === "goal").map(({ quote }) => quote.startLine),
  );
  expect(lines).toEqual([[16], [16], [19], [26], [33]]);
});

test.each([
  [
    "a program that is none",
    "{ id: program-3, shared",
    "{ id: program-9, shared",
    "“program-9”, which is no program of this plan",
  ],
  [
    "words that the indicator does not print",
    "shared: 托育據點 }",
    "shared: 離島托育據點計畫 }",
    "“離島托育據點計畫” is not printed by the indicator",
  ],
  [
    "words that the program does not print",
    "shared: 托育據點 }",
    "shared: 新設托育據點 }",
    "“新設托育據點” is not printed by the program",
  ],
])("a link to %s is reported", (_what, from, to, found) => {
  const texts = changePlan(sound, inItem("kpi-2", replaceOnce(from, to)));
  expect(findProblems(texts)).toEqual([
    {
      ...positionAfter(texts.plan, "kpi-2", /program: /u),
      found,
      expected: "words that the indicator and the program both print",
      todo: "Quote what ties them together, or leave the link out.",
    },
  ]);
});

test("a standard that is no amount is reported", () => {
  const texts = changePlan(sound, replaceOnce('{ text: "達1,200人次", at: 29 }', "{ text: 每年社區共餐, at: 29 }"));
  expect(findProblems(texts)).toEqual([
    {
      ...positionIn(texts.plan, "kpi-1", "{ text: 每年社區共餐, at: 29 }"),
      found: "“每年社區共餐”",
      expected: "one amount: a number with its comparator and unit",
      todo: "Quote the amount alone.",
    },
  ]);
});

test("a statement has its number, and its quotations name its field", () => {
  const texts = changePlan(
    sound,
    replaceOnce(
      "  - { kind: MISSION, lines: 5, text: 讓離島居民老有所養、幼有所托。 }\n",
      "  - { kind: LEGAL_BASIS, lines: 3, number: 壹, text: 使命 }\n",
    ),
  );
  const [statement] = checkTexts(texts).checked?.plan.statements ?? [];
  expect(statement).toMatchObject({ kind: "LEGAL_BASIS", number: "壹", text: "使命" });
  expect(statement?.evidence.map(({ field, quote }) => [field, quote.reading])).toEqual([
    ["legalBasis.number", "壹"],
    ["legalBasis", "使命"],
  ]);
});
