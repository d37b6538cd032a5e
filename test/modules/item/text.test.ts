import { askForAll, useGraph, type Variables } from "../use-graph";

const graph = useGraph();

async function find(text: string, filter: Variables = {}): Promise<string[]> {
  const found = await askForAll<{ id: string }>(graph(), "items", "id", { filter: { text, ...filter } });
  return found.map(({ id }) => id);
}

test("月嫂 stands in line 38 of Taichung's plan alone, in the third goal on childcare", async () => {
  expect(await find("月嫂")).toEqual(["taichung-108.goal-1-2-3"]);
});

test("食物銀行 stands in lines 84 and 133 of Taichung's plan, 營運體系 in line 133 alone: all words must stand in an item", async () => {
  const [goal, program] = ["taichung-108.goal-3-2", "taichung-108.program-26"];
  expect(await find("食物銀行")).toEqual([goal, program]);
  expect(await find("食物銀行 營運體系")).toEqual([program]);
  expect(await find("營運體系　食物銀行")).toEqual([program]);
  expect(await find("食物銀行 月嫂")).toEqual([]);
});

test("OR stands between alternatives and binds closer than words side by side", async () => {
  const [birth, goal, program] = ["taichung-108.goal-1-2-3", "taichung-108.goal-3-2", "taichung-108.program-26"];
  expect(await find("食物銀行 OR 月嫂")).toEqual([birth, goal, program]);
  expect(await find("食物銀行 | 月嫂")).toEqual([birth, goal, program]);
  expect(await find("月嫂 OR 食物銀行 營運體系")).toEqual([program]);
  expect(await find("OR 月嫂")).toEqual([birth]);
  expect(await find("月嫂 OR")).toEqual([birth]);
});

test.each(['"food bank"', "“food bank”", "「food bank」", '"FOOD  Bank"'])(
  "%s is one phrase of the English title",
  async (text) => {
    expect(await find(text)).toEqual(["taichung-108.program-26"]);
  },
);

test('"bank food" is no phrase of the title, though both words stand there', async () => {
  expect(await find('"bank food"')).toEqual([]);
  expect(await find("bank food")).toContain("taichung-108.program-26");
});

test.each(["C級巷弄", "C 級巷弄", "c級巷弄", "Ｃ級巷弄"])(
  "%s finds lines 22 and 107 of Taichung's plan, printed with and without a space",
  async (text) => {
    expect(await find(`"${text}"`)).toEqual(["taichung-108.goal-1-1-2", "taichung-108.program-2"]);
  },
);

test("台 and 臺 are one", async () => {
  expect(await find("台中市愛心食物銀行")).toEqual(await find("臺中市愛心食物銀行"));
  expect(await find("台中市愛心食物銀行")).toEqual(["taichung-108.goal-3-2", "taichung-108.program-26"]);
});

test("signs that SQL knows have no meaning of their own", async () => {
  expect(await find("_")).toEqual([]);
  expect(await find("食_銀行")).toEqual([]);
  expect(await find("食%行")).toEqual([]);
  expect(await find("\\")).toEqual([]);
  expect(await find("'; DROP TABLE plan")).toEqual([]);
  // The measures of five KPIs print a percent sign (lines 511, 521, 531, 612 and 632).
  expect(await find("%", { counties: ["CHIAYI_CITY"] })).toEqual(
    ["3-2", "3-3", "3-4", "5-1", "5-3"].map((kpi) => `chiayi-city-108.kpi-${kpi}`),
  );
});

test("卡拉ok室 stands in a part (line 156): its words count as the program's, and with parts as the part's alone", async () => {
  expect(await find("卡拉ok室")).toEqual(["chiayi-city-108.undertaking-2-1"]);
  expect(await find("卡拉OK室", { parts: true })).toEqual(["chiayi-city-108.undertaking-2-1-1"]);
});

test("words of a part of a part count as the program's as well (line 166)", async () => {
  expect(await find("無情歲月有情人間")).toEqual(["chiayi-city-108.undertaking-2-1"]);
  expect(await find("無情歲月有情人間", { parts: true })).toEqual(["chiayi-city-108.undertaking-2-1-2-7"]);
});

test("two words may stand in two parts of one program, lines 156 and 166", async () => {
  expect(await find("卡拉ok室 無情歲月")).toEqual(["chiayi-city-108.undertaking-2-1"]);
  expect(await find("卡拉ok室 無情歲月", { parts: true })).toEqual([]);
});

test("關懷據點 stands in three titles (Taichung's line 107, Tainan's 39 and 108) and in two descriptions (Taichung's line 24, Chiayi City's 250)", async () => {
  const inTitles = ["taichung-108.program-2", "tainan-114.priority-13", "tainan-114.goal-13"];
  expect(await find("關懷據點", { titleOnly: true })).toEqual(inTitles);
  expect(await find("關懷據點")).toEqual(["taichung-108.goal-1-1-2", ...inTitles, "chiayi-city-108.undertaking-2-12"]);
});

test("no word is found across two fields", async () => {
  // The title of Miaoli's first strategy ends in 網絡 (line 21), its description begins with 建構 (line 23).
  expect(await find("網絡建構", { counties: ["MIAOLI"] })).toEqual([]);
  expect(await find("網絡 建構", { counties: ["MIAOLI"] })).toContain("miaoli-community.strategy-1");
});

test("method, source of money and benefits of a program are its words (Yunlin's lines 58 to 65)", async () => {
  for (const text of ["社區發展工作評鑑實施要點", "公務預算 評鑑", "業務辦理情形及推動困境"]) {
    expect(await find(text, { counties: ["YUNLIN"], kinds: ["PROGRAM"] })).toEqual(["yunlin-community-111.program-1"]);
  }
});

test.each(["", "   ", '""', "「」", "OR"])("%j has no word and is refused", async (text) => {
  const error = await graph().refusal("query ($text: String) { items(filter: { text: $text }) { totalCount } }", {
    text,
  });
  expect(error.message).toBe("text: there is no word in it. Leave text out to ask for all.");
  expect(error.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "text" });
});

test("more than 200 characters are refused", async () => {
  const query = "query ($text: String) { items(filter: { text: $text }) { totalCount } }";
  const error = await graph().refusal(query, { text: "托".repeat(201) });
  expect(error.message).toBe("text: more than 200 characters.");
  expect(await graph().ask(query, { text: "托".repeat(200) })).toEqual({ items: { totalCount: 0 } });
});

test("a NUL character, which no text of the database holds, is refused", async () => {
  const query = "query ($text: String) { items(filter: { text: $text }) { totalCount } }";
  const error = await graph().refusal(query, { text: "托\u0000育" });
  expect(error.message).toBe("text: it holds a NUL character.");
  expect(error.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "text" });
});
