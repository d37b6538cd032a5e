import { planFixture } from "../../fixtures/plans";
import {
  changeDocument,
  changeLine,
  changePlan,
  inItem,
  positionAfter,
  positionIn,
  positionOf,
  replaceOnce,
  swapOnce,
  withoutItem,
} from "../alter-text";
import { checkTexts, findProblems, readTexts } from "../seed-plan-texts";

const sound = readTexts(planFixture("sound"));
const TODO = "Compare the item with its row of the table.";

test("rows, values and periods that were compared are counted", () => {
  expect(checkTexts(sound).checked?.grids).toEqual([
    { table: "programs", rows: 3, values: 0, periods: 3 },
    { table: "kpi", rows: 2, values: 4, periods: 0 },
  ]);
});

test("an item too few is reported at the tables, with the row that it belongs to", () => {
  const texts = changePlan(
    sound,
    withoutItem("program-3"),
    replaceOnce("programs: 3", "programs: 2"),
    inItem("kpi-2", replaceOnce("    program: { id: program-3, shared: 托育據點 }\n", "")),
  );
  expect(findProblems(texts)).toEqual([
    {
      ...positionOf(texts.plan, "- id: programs\n"),
      found: "2 items beside 3 rows of table programs",
      expected: "one item for each row",
      todo: "Look at line 19 (離島托育據點計畫).",
    },
  ]);
});

test("two items in one row are reported, and no row is named", () => {
  const twice = (plan: string) => {
    const block = /\n {2}- id: program-3\n[\s\S]*?(?=\n\n)/u.exec(plan)?.[0] ?? "none";
    return plan.replace(block, `${block}${block.replace("program-3", "program-4")}`);
  };
  const texts = changePlan(sound, twice, replaceOnce("programs: 3", "programs: 4"));
  expect(findProblems(texts)).toEqual([
    {
      ...positionOf(texts.plan, "- id: programs\n"),
      found: "4 items beside 3 rows of table programs",
      expected: "one item for each row",
      todo: "Look for an item that is no row.",
    },
  ]);
});

test("two items in the other's place are reported in both", () => {
  const blocks = /(\n {2}- id: program-1\n[\s\S]*?)(\n {2}- id: program-2\n[\s\S]*?)(?=\n {2}- id: program-3\n)/u;
  const texts = changePlan(sound, (plan) => plan.replace(blocks, "$2$1"));
  expect(findProblems(texts).map(({ found, expected }) => [found, expected.split(",")[0]])).toEqual([
    ["“2”", "“1”"],
    ["“獨居長者關懷計畫”", "“社區共餐據點辦理計畫”"],
    ["“113”", "“113-114”"],
    ["“1”", "“2”"],
    ["“社區共餐據點辦理計畫”", "“獨居長者關懷計畫”"],
    ["“113-114”", "“113”"],
  ]);
});

test.each([
  [
    "a title that is a part of its cell",
    "program-2",
    "{ text: 獨居長者關懷計畫, at: 17-18@3 }",
    "{ text: 獨居長者, at: 17@3 }",
    "title",
    "“獨居長者”",
    "“獨居長者關懷計畫”, the title cell of the row at line 17",
  ],
  [
    "a measure that is a part of its cell",
    "kpi-2",
    "{ text: 離島新設托育據點數, at: 36 }",
    "{ text: 新設托育據點數, at: 36 }",
    "measure",
    "“新設托育據點數”",
    "“離島新設托育據點數”, the measure cell of the row at line 34",
  ],
  [
    "a period that is a part of its cell",
    "program-1",
    "{ raw: 113-114, at: 16@4, start: 113, end: 114 }",
    '{ raw: "113", at: 16@4, start: 113, end: 113 }',
    "period",
    "“113”",
    "“113-114”, the period cell of the row at line 16",
  ],
])("%s is reported", (_what, id, from, to, key, found, expected) => {
  const texts = changePlan(sound, inItem(id, replaceOnce(from, to)));
  expect(findProblems(texts)).toEqual([
    { ...positionAfter(texts.plan, id, new RegExp(`\\n *${key}: `, "u")), found, expected, todo: TODO },
  ]);
});

test("a title with its description is compared with the cell that holds both", () => {
  const texts = changePlan(
    sound,
    inItem(
      "program-2",
      replaceOnce(
        "{ text: 獨居長者關懷計畫, at: 17-18@3 }",
        "{ text: 獨居長者, at: 17@3 }\n    description: { text: 關懷計畫, at: 18@3 }",
      ),
    ),
  );
  expect(findProblems(texts)).toEqual([]);
});

test("an item without a number beside a row with one is reported at the item", () => {
  const texts = changePlan(sound, inItem("program-2", replaceOnce("    number: { text: 2, at: 17@2 }\n", "")));
  expect(findProblems(texts)).toEqual([
    {
      ...positionIn(texts.plan, "program-2", "id: program-2"),
      found: "“”",
      expected: "“2”, the number cell of the row at line 17",
      todo: TODO,
    },
  ]);
});

test("a goal's cell may print the goal's number before its name", () => {
  const printed = (cell: string) => {
    const texts = changeDocument(
      sound,
      changeLine(16, (line) => line.replace("在地安老", cell)),
    );
    const passed = cell.slice(0, -"在地安老".length);
    return changePlan(
      texts,
      replaceOnce("  passedOver:\n", `  passedOver:\n    - { lines: 16@1, text: ${passed}, reason: The number. }\n`),
    );
  };
  expect(findProblems(printed("(一)在地安老"))).toEqual([]);
  expect(findProblems(printed("一在地安老"))).toEqual([]);
  expect(findProblems(printed("一、在地安老"))).toEqual([]);
});

test("a goal's cell with another number is reported", () => {
  const texts = changePlan(
    changeDocument(
      sound,
      changeLine(16, (line) => line.replace("在地安老", "二在地安老")),
    ),
    replaceOnce("  passedOver:\n", "  passedOver:\n    - { lines: 16@1, text: 二, reason: The number. }\n"),
  );
  expect(findProblems(texts).map(({ line, expected }) => [line, expected])).toEqual(
    ["program-1", "program-2"].map((id) => [
      positionIn(texts.plan, id, "goal: goal-1").line,
      `“二在地安老”, the goal cell of the row at line ${id === "program-1" ? "16" : "17"}`,
    ]),
  );
});

test("equal cells of two rows that cite each other are reported", () => {
  const equal = changePlan(
    changeDocument(
      sound,
      changeLine(17, (line) => line.replace("113", "114")),
    ),
    inItem(
      "program-2",
      replaceOnce('{ raw: "113", at: 17@4, start: 113, end: 113 }', '{ raw: "114", at: 17@4, start: 114, end: 114 }'),
    ),
  );
  expect(findProblems(equal)).toEqual([]);
  const swapped = changePlan(equal, swapOnce("at: 17@4", "at: 19@4"));
  expect(findProblems(swapped)).toEqual([
    {
      ...positionAfter(swapped.plan, "program-2", /\n *period: /u),
      found: "“114”, cited from line 19",
      expected: "the cell of the item's own row, lines 17 to 18",
      todo: "Mend the lines of the citation.",
    },
    {
      ...positionAfter(swapped.plan, "program-3", /\n *period: /u),
      found: "“114”, cited from line 17",
      expected: "the cell of the item's own row, lines 19 to 19",
      todo: "Mend the lines of the citation.",
    },
  ]);
});
