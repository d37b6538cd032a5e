import { changePlan, inItem, positionAfter, positionIn, positionOf, replaceOnce } from "../alter-text";
import { findProblems, readSeedTexts, type SeedPlan } from "../seed-plan-texts";

const yunlin = readSeedTexts("yunlin");
const taichung = readSeedTexts("taichung");
const tainan = readSeedTexts("tainan");

test("an unknown theme is reported with its place and the nearest codes", () => {
  const texts = changePlan(
    yunlin,
    inItem("principle-4", replaceOnce("[community-development.evaluation]", "[community-development.evaluatoin]")),
  );
  expect(findProblems(texts)).toEqual([
    {
      ...positionIn(texts.plan, "principle-4", "community-development.evaluatoin"),
      found: "theme “community-development.evaluatoin”",
      expected: "a theme of the vocabulary",
      todo: "Did you mean community-development, community-development.evaluation, community-development.governance?",
    },
  ]);
});

test("a theme that resembles none is reported with where the codes stand", () => {
  const texts = changePlan(
    yunlin,
    inItem("principle-9", replaceOnce("[community-development.community-industry]", "[xyzzy]")),
  );
  expect(findProblems(texts)).toEqual([
    {
      ...positionIn(texts.plan, "principle-9", "xyzzy"),
      found: "theme “xyzzy”",
      expected: "a theme of the vocabulary",
      todo: "See seeds/ for the codes.",
    },
  ]);
});

test("an unknown target group is reported with its place among the others", () => {
  const texts = changePlan(
    yunlin,
    inItem("principle-4", replaceOnce("[communities, officials]", "[communities, official]")),
  );
  expect(findProblems(texts)).toEqual([
    {
      ...positionIn(texts.plan, "principle-4", "official]"),
      found: "target group “official”",
      expected: "a target group of the vocabulary",
      todo: "Did you mean officials?",
    },
  ]);
});

test.each([
  ["county", "county: TAINAN", "county: TAINNAN", "county “TAINNAN”", "Did you mean TAINAN, TAOYUAN?"],
  [
    "bureau",
    "bureau: social-affairs",
    "bureau: social-affair",
    "bureau “social-affair”",
    "Did you mean social-affairs, civil-affairs?",
  ],
  ["theme", "except: [labour]", "except: [labor]", "theme “labor”", "Did you mean labour?"],
])("an unknown %s of the plan itself is reported with the nearest codes", (what, from, to, found, todo) => {
  const texts = changePlan(tainan, replaceOnce(from, to));
  const code = positionOf(texts.plan, to);
  const offset = to.search(/[\w-]+\]?$/u);
  expect(findProblems(texts)).toEqual([
    { line: code.line, column: code.column + offset, found, expected: `a ${what} of the vocabulary`, todo },
  ]);
});

test.each([
  ["yunlin", "principle-5", "principle-4"],
  ["yunlin", "program-5", "principle-4"],
  ["miaoli", "work-10", "work-1"],
  ["taichung", "goal-1-1-2", "goal-1-1-1"],
  ["tainan", "goal-9", "goal-8"],
] as const)("%s: %s under the id %s is reported as a second one", (name: SeedPlan, id, taken) => {
  const texts = changePlan(readSeedTexts(name), replaceOnce(`- id: ${id}\n`, `- id: ${taken}\n`));
  const second = texts.plan.lastIndexOf(`- id: ${taken}\n`);
  const before = texts.plan.slice(0, second).split("\n");
  expect(findProblems(texts)).toContainEqual({
    line: before.length,
    column: (before.at(-1) ?? "").length + "- id: ".length + 1,
    found: `id “${taken}” a second time`,
    expected: "an id that no other item or figure of the plan has",
    todo: "Give it an id of its own.",
  });
});

test("a period outside the plan's is reported though the document prints it", () => {
  const texts = changePlan(
    {
      ...taichung,
      document: taichung.document.replace("設置東區家庭福利服務中心\t108", "設置東區家庭福利服務中心\t112"),
    },
    inItem(
      "program-18",
      replaceOnce('raw: "108", at: 125@3, start: 108, end: 108', 'raw: "112", at: 125@3, start: 112, end: 112'),
    ),
  );
  expect(findProblems(texts)).toEqual([
    {
      ...positionAfter(texts.plan, "program-18", /period: /u),
      found: "112-112",
      expected: "years inside the plan's period, 108-111",
      todo: "Compare the item's period with its plan's.",
    },
  ]);
});

test("a year heading outside the plan's period is reported in the rows that it stands above", () => {
  const chiayi = readSeedTexts("chiayi-city");
  const texts = changePlan(chiayi, replaceOnce("roc: 111, at: 349", "roc: 112, at: 349"));
  const found = findProblems(texts);
  expect(found).toHaveLength(39);
  expect(found[0]).toEqual({
    ...positionAfter(texts.plan, "kpi-1-1", /targets: /u),
    found: "108年 75%, 109年 75%, 110年 90%, 112年 90%",
    expected: "108年 75%, 109年 75%, 110年 90%, 111年 90%, the values of the row at line 353",
    todo: "Compare the targets with their row of the table.",
  });
});

test("a promise for other years than the plan's is reported, and its targets are not counted", () => {
  const texts = changePlan(
    tainan,
    inItem("learning-hours", replaceOnce("start: 114, end: 117", "start: 113, end: 117")),
  );
  expect(findProblems(texts)).toEqual([
    {
      ...positionAfter(texts.plan, "learning-hours", /targets: /u),
      found: "113-117",
      expected: "the plan's own period",
      todo: "A target for each year is written out for the plan's years.",
    },
    {
      ...positionAfter(texts.plan, "", /\n {2}targets: /u),
      found: "12 targets found",
      expected: "16, counted by hand",
      todo: "Count in the document which of the two is true.",
    },
  ]);
});

test("a code, an id and a quotation that are wrong are reported together", () => {
  const texts = changePlan(
    yunlin,
    replaceOnce("county: YUNLIN", "county: YUNLINN"),
    inItem("principle-9", replaceOnce("title: 推動社區產業發展", "title: 推動社區觀光發展")),
    replaceOnce("- id: program-2\n", "- id: program-1\n"),
  );
  expect(findProblems(texts).map(({ found }) => found)).toEqual([
    "“推動社區觀光發展” does not stand at 47-49; the text agrees up to “推動社區” and goes on “產業發展「社區發”",
    "no English for the heading “推動社區產業發展” in line 47",
    "county “YUNLINN”",
    "id “program-1” a second time",
    "9 goals found",
    "9 goals.PRINCIPLE found",
  ]);
});
