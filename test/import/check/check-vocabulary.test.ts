import { planFixture, type PlanFixture } from "../../fixtures/plans";
import { changePlan, inItem, positionAfter, positionIn, positionOf, replaceOnce } from "../alter-text";
import { findProblems, readTexts } from "../seed-plan-texts";

const sound = readTexts(planFixture("sound"));

test.each([
  ["unknown-theme", "older-persons.care-station]", "theme “older-persons.care-station”", "a theme of the vocabulary"],
  ["unknown-target-group", "eldery", "target group “eldery”", "a target group of the vocabulary"],
  ["year-outside-the-period", "{ raw: 112", "112-112", "years inside the plan's period, 113-113"],
  ["county-of-another-document", "{ name: 澎湖縣政府", "“澎湖縣政府”", "a text that begins with 連江縣"],
] as const)("the fixture %s is reported for what it is named", (name: PlanFixture, words, found, expected) => {
  const texts = readTexts(planFixture(name));
  expect(findProblems(texts)[0]).toMatchObject({ ...positionOf(texts.plan, words), found, expected });
});

test("an alias of the county counts as its name", () => {
  const alias = changePlan(readTexts(planFixture("county-of-another-document")), (plan) =>
    plan.replaceAll("澎湖縣", "馬祖"),
  );
  const texts = { plan: alias.plan, document: alias.document.replaceAll("澎湖縣", "馬祖") };
  expect(findProblems(texts)).toEqual([]);
});

describe("themes of an item", () => {
  const themed = (themes: string) =>
    changePlan(sound, inItem("goal-1", replaceOnce("    themes: [older-persons]\n", themes)));

  test("may not be missing", () => {
    const texts = themed("");
    expect(findProblems(texts)).toEqual([
      {
        ...positionIn(texts.plan, "goal-1", "id: goal-1"),
        found: "an item without a theme",
        expected: "one primary theme and as many others as hold",
        todo: "Code it by the definitions in seeds/themes.yml.",
      },
    ]);
  });

  test.each([
    [
      "stand once each",
      "[older-persons.care-stations, older-persons.care-stations]",
      "“older-persons.care-stations” twice",
      "each theme once",
      "Take one out.",
    ],
    [
      "name the child alone",
      "[older-persons, older-persons.care-stations]",
      "“older-persons” beside one of its children",
      "the child alone, which takes its parent along",
      "Take the parent out.",
    ],
  ])("%s", (_what, themes, found, expected, todo) => {
    const texts = themed(`    themes: ${themes}\n`);
    expect(findProblems(texts)).toEqual([{ ...positionIn(texts.plan, "goal-1", themes), found, expected, todo }]);
  });

  test("may be two children of one theme", () => {
    expect(findProblems(themed("    themes: [older-persons.care-stations, older-persons.participation]\n"))).toEqual(
      [],
    );
  });
});

test.each([
  ["an item", "en: Childcare without worry", "en: Childcare without 煩惱", "“Childcare without 煩惱”"],
  [
    "the plan",
    "  en: Mid-term plan of the Social Affairs Department, Penghu County (invented)\n  agency",
    "  en: Plan of 澎湖\n  agency",
    "“Plan of 澎湖”",
  ],
])("Chinese in the English of %s is reported", (_what, from, to, found) => {
  const texts = changePlan(sound, replaceOnce(from, to));
  expect(findProblems(texts)).toEqual([
    {
      ...positionOf(texts.plan, found.slice(1, -1)),
      found,
      expected: "English without Chinese characters",
      todo: "Translate it, or romanize a name.",
    },
  ]);
});

describe("the scope of a plan", () => {
  const scoped = (scope: string) => changePlan(sound, replaceOnce("scope: { reason", `scope: { ${scope}, reason`));

  test("leaves out no theme that an item has first", () => {
    const texts = scoped("except: [childcare]");
    const advice = { expected: "a theme inside the plan's scope", todo: "Mend the scope, or the theme." };
    expect(findProblems(texts)).toEqual([
      { ...positionAfter(texts.plan, "goal-2", /themes: /u), found: "primary theme “childcare”", ...advice },
      {
        ...positionAfter(texts.plan, "program-3", /themes: /u),
        found: "primary theme “childcare.public-places”",
        ...advice,
      },
      {
        ...positionAfter(texts.plan, "kpi-2", /themes: /u),
        found: "primary theme “childcare.public-places”",
        ...advice,
      },
    ]);
  });

  test("may leave out a child of a theme that items have first", () => {
    expect(findProblems(scoped("except: [childcare.allowances]"))).toEqual([]);
  });

  test("names what it holds or what it leaves out", () => {
    const texts = scoped("only: [childcare], except: [labour]");
    expect(findProblems(texts)).toEqual([
      {
        ...positionOf(texts.plan, "{ only: [childcare]"),
        found: "both `only` and `except`",
        expected: "one of the two",
        todo: "Take one out.",
      },
    ]);
  });
});

describe("what a plan states and leaves out", () => {
  test("is not one and the same", () => {
    const texts = changePlan(sound, replaceOnce("leavesOut: [FUNDING_SOURCES", "leavesOut: [GOALS, FUNDING_SOURCES"));
    expect(findProblems(texts)).toEqual([
      {
        ...positionOf(texts.plan, "[PERIOD, GOALS"),
        found: "GOALS in both lists",
        expected: "each kind of content in one list at most",
        todo: "Look in the document which is true.",
      },
    ]);
  });

  test.each([
    ["PERIOD, ", "PERIOD not stated"],
    ["GOALS, ", "GOALS not stated"],
    ["PROGRAMS, ", "PROGRAMS not stated"],
    ["PROGRAM_PERIODS, ", "PROGRAM_PERIODS not stated"],
    ["INDICATORS, ", "INDICATORS not stated"],
  ])("names what its items show: without %s it is reported", (entry, found) => {
    const texts = changePlan(sound, replaceOnce(entry, ""));
    expect(findProblems(texts)).toEqual([
      {
        ...positionAfter(texts.plan, "", /\n {2}states: /u),
        found,
        expected: "it among what the plan states",
        todo: "Compare the list with the plan's items.",
      },
    ]);
  });

  test("names nothing that no item shows", () => {
    const small = readTexts(planFixture("unknown-theme"));
    const texts = changePlan(
      small,
      replaceOnce("care-station]", "care-stations]"),
      replaceOnce("[PERIOD, GOALS]", "[PERIOD, GOALS, TARGETS]"),
    );
    expect(findProblems(texts)).toEqual([
      {
        ...positionOf(texts.plan, "[PERIOD, GOALS, TARGETS]"),
        found: "TARGETS stated",
        expected: "items that show it",
        todo: "Compare the list with the plan's items.",
      },
    ]);
  });
});
