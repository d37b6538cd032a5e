import { changeDocument, changePlan, inItem, positionAfter, positionIn, positionOf, replaceOnce } from "../alter-text";
import { ADVICE } from "../problem-texts";
import { findProblems, type PlanTexts, readSeedTexts } from "../seed-plan-texts";

const chiayi = readSeedTexts("chiayi-city");
const miaoli = readSeedTexts("miaoli");
const taichung = readSeedTexts("taichung");
const tainan = readSeedTexts("tainan");
const yunlin = readSeedTexts("yunlin");

/** A correction added to Miaoli's plan file, which has none. */
function withCorrection(correction: string): PlanTexts {
  return changePlan(miaoli, replaceOnce("  headings:\n", `  corrections:\n    - ${correction}\n  headings:\n`));
}

describe("one digit changed", () => {
  test.each([
    {
      where: "Chiayi City's amount inside a measure",
      texts: changePlan(chiayi, replaceOnce("text: 330案", "text: 380案")),
      item: "kpi-3-5",
      words: "{ text: 380案",
      found: "“380案” does not stand at 541",
    },
    {
      where: "Tainan's promise",
      texts: changePlan(tainan, replaceOnce("value: 20 小時", "value: 30 小時")),
      item: "learning-hours",
      words: "30 小時",
      found: "“30 小時” does not stand at 134",
    },
    {
      where: "the number of a row of Tainan's table",
      texts: changePlan(tainan, replaceOnce("text: 3, at: 145@2", "text: 8, at: 145@2")),
      item: "program-1-3",
      words: "{ text: 8",
      found: "“8” does not stand at 145@2",
    },
    {
      where: "the number of one of Chiayi City's undertakings",
      texts: changePlan(chiayi, inItem("undertaking-2-11", replaceOnce("number: 11", "number: 12"))),
      item: "undertaking-2-11",
      words: "輔導據點運作",
      found: "“12” does not stand directly before “輔導據點運作” at 226",
    },
    {
      where: "a sum in a description of Taichung",
      texts: changePlan(taichung, replaceOnce("三胞胎以上每胞胎 2 萬元。", "三胞胎以上每胞胎 3 萬元。")),
      item: "goal-1-2-3",
      words: "為鼓勵青年多生養， … 三胞胎以上每胞胎 3 萬元。",
      found:
        "“三胞胎以上每胞胎 3 萬元。” does not stand at 36-38; the text agrees up to “三胞胎以上每胞胎” and goes on “2萬元。”",
    },
  ])("in $where is found", ({ texts, item, words, found }) => {
    expect(findProblems(texts)[0]).toEqual({
      ...positionIn(texts.plan, item, words),
      found,
      ...ADVICE.quotation,
    });
  });

  test("in Yunlin's document number is found with how far the text agrees", () => {
    const texts = changePlan(yunlin, replaceOnce("第 1102665613 號", "第 1102665618 號"));
    expect(findProblems(texts)).toEqual([
      {
        ...positionOf(texts.plan, "{ text: 府社救一字第"),
        found:
          "“府社救一字第 1102665618 號” does not stand at 3; the text agrees up to “第110266561” and goes on “3號函發”",
        ...ADVICE.quotation,
      },
    ]);
  });

  test("in Tainan's document is found in the promise that quotes it", () => {
    const texts = changeDocument(tainan, replaceOnce("相關學習時數 20 小時", "相關學習時數 26 小時"));
    expect(findProblems(texts)[0]).toEqual({
      ...positionIn(texts.plan, "learning-hours", "20 小時"),
      found: "“20 小時” does not stand at 134",
      ...ADVICE.quotation,
    });
  });
});

describe("one digit lost", () => {
  test.each([
    {
      where: "a number: 11 quoted as 1",
      texts: changePlan(chiayi, inItem("undertaking-2-11", replaceOnce("number: 11", "number: 1"))),
      item: "undertaking-2-11",
    },
    {
      where: "an amount: 330案 quoted as 30案",
      texts: changePlan(chiayi, inItem("kpi-3-5", replaceOnce("text: 330案", "text: 30案"))),
      item: "kpi-3-5",
    },
  ])("at the head of $where is found", ({ texts, item }) => {
    const from = positionOf(texts.plan, `- id: ${item}\n`).line;
    const lines = findProblems(texts).map(({ line }) => line);
    expect(lines.filter((line) => line > from && line < from + 25)).not.toEqual([]);
  });

  test("in a value of the table is found: 100% quoted as 10", () => {
    const texts = changePlan(chiayi, inItem("kpi-2-2", replaceOnce("90%, 100%, 100%]", "90%, 100%, 10]")));
    expect(findProblems(texts)[0]).toMatchObject({
      ...positionIn(texts.plan, "kpi-2-2", "10]"),
      found: expect.stringMatching(/^“10” does not stand at 419;/),
    });
  });
});

describe("a name from another county", () => {
  test("in a title is found with how far the text agrees", () => {
    const texts = changePlan(yunlin, inItem("principle-5", replaceOnce("「雲林縣社區", "「苗栗縣社區")));
    expect(findProblems(texts)[0]).toEqual({
      ...positionIn(texts.plan, "principle-5", "辦理「苗栗縣社區"),
      found:
        "“辦理「苗栗縣社區培力育成中心」” does not stand at 27-29; the text agrees up to “辦理「” and goes on “雲林縣社區培力育”",
      ...ADVICE.quotation,
    });
  });

  test.each([
    ["Yunlin", yunlin, "YUNLIN", "MIAOLI", "苗栗縣", "雲林縣政府", "雲林縣 111 年度社區發展工作計畫"],
    ["Miaoli", miaoli, "MIAOLI", "YUNLIN", "雲林縣", "苗栗縣政府", "苗栗縣政府社區發展工作計畫"],
    [
      "Chiayi City, taken for Chiayi County",
      chiayi,
      "CHIAYI_CITY",
      "CHIAYI_COUNTY",
      "嘉義縣",
      "嘉義市政府社會處",
      "嘉義市政府社會處中程(108至111年度)施政計畫",
    ],
    ["Tainan", tainan, "TAINAN", "TAICHUNG", "臺中市", "臺南市政府社會局", "臺南市政府社會局中程施政計畫"],
    ["Taichung", taichung, "TAICHUNG", "TAINAN", "臺南市", "臺中市政府社會局", "臺中市政府社會局中程施政計畫"],
  ])("as the county of %s is found in agency and title", (_plan, original, own, other, name, agency, title) => {
    const texts = changePlan(original, replaceOnce(`county: ${own}\n`, `county: ${other}\n`));
    const expected = { expected: `a text that begins with ${name}`, todo: "Compare the county with the document." };
    expect(findProblems(texts)).toEqual([
      { ...positionAfter(texts.plan, "", /\n {2}agency: /u), found: `“${agency}”`, ...expected },
      { ...positionAfter(texts.plan, "", /\n {2}title: /u), found: `“${title}”`, ...expected },
    ]);
  });

  test("in the whole document is found in each of the quotations that name the county", () => {
    const texts = changeDocument(miaoli, (document) => document.replaceAll("苗栗", "雲林"));
    const found = findProblems(texts).filter(({ todo }) => todo === ADVICE.quotation.todo);
    expect(found.map((problem) => problem.found)).toEqual([
      "“苗栗縣政府社區發展工作計畫” does not stand at 3",
      "“苗栗縣政府” does not stand at 3",
      "“為促進苗栗縣社區發展，” does not stand at 7; the text agrees up to “為促進” and goes on “雲林縣社區發展，”",
      "“苗栗縣政府及所屬附屬機關。” does not stand at 15",
      "“苗栗縣各(鄉、鎮)市公所。” does not stand at 16",
      "“苗栗縣各社區發展協會。” does not stand at 17",
      "“「苗栗社區一家親、社區發展齊心力」的幸福願景。” does not stand at 93",
    ]);
  });
});

describe("a plausible sentence that is not there", () => {
  test("is found with how far the text agrees, and so is the line that nothing quotes any more", () => {
    const texts = changePlan(
      miaoli,
      replaceOnce("藉由多元培訓方式， … 社區夥伴專業技能及智識。", "藉由多元培訓方式，提升社區居民福祉。"),
    );
    expect(findProblems(texts)).toEqual([
      {
        ...positionIn(texts.plan, "work-6", "藉由多元培訓方式，"),
        found:
          "“藉由多元培訓方式，提升社區居民福祉。” does not stand at 67-69; the text agrees up to “藉由多元培訓方式，” and goes on “教育並訓練社區發”",
        ...ADVICE.quotation,
      },
      {
        ...positionIn(texts.plan, "work-6", "67-69"),
        found: "nothing of what is quoted stands in line 69, an end of 67-69",
        ...ADVICE.place,
      },
    ]);
  });

  test("as the end of a passage is found", () => {
    const texts = changePlan(taichung, replaceOnce("打造臺中成為幸福宜居城市。", "打造臺中成為樂齡宜居城市。"));
    expect(findProblems(texts)[0]?.found).toBe(
      "“打造臺中成為樂齡宜居城市。” does not stand at 10; the text agrees up to “打造臺中成為” and goes on “幸福宜居城市。”",
    );
  });

  test("as an item of its own is found", () => {
    const invented = [
      "  - id: work-11",
      "    themes: [community-development]",
      "    listing: WORK_ITEM",
      "    lines: 83-85",
      "    title: 推動社區長者共餐服務",
      "    en: Promote shared meals for older people in communities",
    ].join("\n");
    const texts = changePlan(miaoli, replaceOnce("\nmentions:\n", `\n${invented}\nmentions:\n`));
    expect(findProblems(texts)).toEqual([
      {
        ...positionIn(texts.plan, "work-11", "推動社區長者共餐服務"),
        found:
          "“推動社區長者共餐服務” does not stand at 83-85; the text agrees up to “推動社區” and goes on “發展工作之重要基”",
        ...ADVICE.quotation,
      },
    ]);
  });

  test("that is made of words far apart is found, for a quotation is one run", () => {
    const texts = changePlan(miaoli, inItem("work-6", replaceOnce("title: 辦理社區培力工作", "title: 辦理培力工作")));
    expect(findProblems(texts)[0]?.found).toBe("“辦理培力工作” does not stand at 67-69");
  });

  test("behind a passage's second ellipsis is found", () => {
    const texts = changePlan(
      miaoli,
      replaceOnce(
        "藉由多元培訓方式， … 社區夥伴專業技能及智識。",
        "藉由多元培訓方式， … 專業技能及智識。 … 提升社區居民福祉。",
      ),
    );
    expect(findProblems(texts).map(({ line }) => line)).toContain(
      positionIn(texts.plan, "work-6", "藉由多元培訓方式，").line,
    );
  });
});

describe("a quotation that fits in two places", () => {
  test.each([
    [
      "a title of Miaoli",
      changePlan(miaoli, inItem("work-6", replaceOnce("title: 辦理社區培力工作", "title: 社區"))),
      "work-6",
      "社區\n",
      "“社區” stands 3 times at 67-69",
    ],
    [
      "a title of Yunlin",
      changePlan(yunlin, inItem("principle-9", replaceOnce("title: 推動社區產業發展", "title: 社區產業發展"))),
      "principle-9",
      "社區產業發展\n",
      "“社區產業發展” stands 3 times at 47-49",
    ],
    [
      "a value of Tainan",
      changePlan(tainan, inItem("learning-hours", replaceOnce("value: 20 小時", "value: 小時"))),
      "learning-hours",
      "小時, comparator",
      "“小時” stands 2 times at 134",
    ],
    [
      "an amount of Chiayi City",
      changePlan(chiayi, inItem("kpi-7-1", replaceOnce("text: 達450人", "text: 人數目標值達"))),
      "kpi-7-1",
      "{ text: 人數目標值達, at: 725",
      "“人數目標值達” stands 2 times at 725",
    ],
    [
      "the end of a passage of Miaoli",
      changePlan(miaoli, replaceOnce("社區夥伴專業技能及智識。", "社區")),
      "work-6",
      "藉由多元培訓方式， … 社區\n",
      "“社區” stands 2 times at 67-69",
    ],
  ])("is found: %s", (_what, texts, item, words, found) => {
    expect(findProblems(texts)[0]).toMatchObject({ ...positionIn(texts.plan, item, words), found });
  });
});

describe("a place whose first or last line carries none of the words", () => {
  test.each([
    ["lines that begin too early", "principle-1", "lines: 11-13", "lines: 10-13", "line 10, an end of 10-13"],
    ["lines that end too late", "principle-1", "lines: 11-13", "lines: 11-14", "line 14, an end of 11-14"],
    ["a cell that begins too early", "program-2", "at: 66-69@2", "at: 65-69@2", "line 65, an end of 65-69@2"],
    ["a cell that ends too late", "program-1", "at: 58-59@2", "at: 58-60@2", "line 60, an end of 58-60@2"],
  ])("is found: %s", (_what, item, from, to, found) => {
    const texts = changePlan(yunlin, inItem(item, replaceOnce(from, to)));
    const words = from.startsWith("lines") ? to.slice("lines: ".length) : /\{ text: [^{}]*, $/u;
    expect(findProblems(texts)).toEqual([
      {
        ...(typeof words === "string"
          ? positionIn(texts.plan, item, words)
          : positionAfter(texts.plan, item, /title: /u)),
        found: `nothing of what is quoted stands in ${found}`,
        ...ADVICE.place,
      },
    ]);
  });
});

describe("words mended silently", () => {
  test.each([
    [
      "Yunlin: a half-width comma made full-width",
      yunlin,
      "principle-7",
      "社區人力,使社區",
      "社區人力，使社區",
      "“區分受訓對象以培育社區人力，使社區達自立及訓用合一” does not stand at 39-41; the text agrees up to “訓對象以培育社區人力” and goes on “,使社區達自立及”",
    ],
    [
      "Chiayi City: the lost 長 of 長期照顧 put back",
      chiayi,
      "strategy-2",
      "title: 配合期照顧",
      "title: 配合長期照顧",
      "“配合長期照顧十年2.0計畫整合社政和衛政資源” does not stand at 95",
    ],
    [
      "Chiayi City: the lost percent sign put back",
      chiayi,
      "kpi-3-2",
      "[100%, 100, 100%",
      "[100%, 100%, 100%",
      /^“100%” does not stand at 513; it stands in line 376, /u,
    ],
    [
      "Tainan: a full stop put behind an unclosed sentence",
      tainan,
      "goal-14-2",
      "積極維護市民權益",
      "積極維護市民權益。",
      "“並視需要隨時召開臨時會議，積極維護市民權益。” does not stand at 117; the text agrees up to “議，積極維護市民權益” and goes on “”",
    ],
    [
      "Taichung: a full-width bracket made half-width",
      taichung,
      "goal-1-1",
      "number: （一）",
      "number: (一)",
      "“(一)” does not stand directly before “健康老化-完善預防照顧服務，促進長者在地安老” at 16",
    ],
  ])("are found, %s", (_what, original, item, from, to, found) => {
    const texts = changePlan(original, inItem(item, replaceOnce(from, to)));
    expect(findProblems(texts)[0]?.found).toEqual(typeof found === "string" ? found : expect.stringMatching(found));
  });

  test("are found where the correction that allowed them is taken out", () => {
    const correction = /\n {4}- \{ line: 91, printed: 辨理, [^\n]*/u.exec(yunlin.plan)?.[0] ?? "none";
    const texts = changePlan(yunlin, replaceOnce(correction, ""));
    expect(findProblems(texts)[0]).toEqual({
      ...positionAfter(texts.plan, "program-5", /title: /u),
      found: "“辦理縣內外示範社區研習活動” does not stand at 91-93@2",
      ...ADVICE.quotation,
    });
  });
});

describe("a correction", () => {
  const leaning = {
    expected: "characters that the line does not print are printed by the line that `from` names",
    todo: "Name the line that prints the same words, or leave the words out and say so in a note.",
  };
  const once = {
    expected: "a correction's printed words stand in their line exactly once",
    todo: "Copy the printed words again, with enough of their neighbours to tell them apart.",
  };

  test.each([
    [
      "that adds words with nothing to lean on",
      "{ line: 33, printed: 公司協力, read: 公私部門協力, reason: A slip. }",
      { found: "“私部門” is added with nothing to lean on", ...leaning },
    ],
    [
      "that leans on a line without the words",
      "{ line: 33, printed: 公司協力, read: 公私部門協力, from: 21, reason: A slip. }",
      { found: "line 21 does not print “私部門”", ...leaning },
    ],
    [
      "of words that its line does not print",
      "{ line: 33, printed: 公私協力, read: 公司協力, reason: A slip. }",
      { found: "“公私協力” stands 0 times in line 33", ...once },
    ],
    [
      "of words that its line prints twice",
      "{ line: 33, printed: 社, read: 杜, reason: A slip. }",
      { found: "“社” stands 2 times in line 33", ...once },
    ],
    [
      "of a line that the document does not have",
      "{ line: 96, printed: 社, read: 杜, reason: A slip. }",
      { found: "line 96", expected: "a line from 1 to 95", todo: "Mend the line number." },
    ],
  ])("%s is found", (_what, correction, problem) => {
    const texts = withCorrection(correction);
    expect(findProblems(texts)).toEqual([{ ...positionOf(texts.plan, "{ line: "), ...problem }]);
  });

  test("that adds words which another line prints is none", () => {
    const texts = withCorrection("{ line: 33, printed: 公司協力, read: 公私部門協力, from: 29, reason: A slip. }");
    expect(findProblems(texts)).toEqual([]);
  });

  test("of Yunlin's damaged table that leans on the wrong line is found", () => {
    const texts = changePlan(yunlin, replaceOnce("{ read: 券盈餘分, from: 61 }", "{ read: 券盈餘分, from: 60 }"));
    expect(findProblems(texts)[0]).toEqual({
      ...positionOf(texts.plan, "line: 95\n      reason"),
      found: "line 60 does not print “券盈餘分”",
      ...leaning,
    });
  });

  test.each([
    ["a character left over", "動社區產業發] }", "社區產業發] }", "left over in line 98: “動”"],
    ["a character too many", "動社區產業發] }", "動社區產業發展] }", "no room in line 98 for “動社區產業發展”"],
  ])("of Yunlin's damaged table with %s is found", (_what, from, to, found) => {
    const texts = changePlan(yunlin, replaceOnce(from, to));
    expect(findProblems(texts)[0]).toEqual({
      ...positionOf(texts.plan, "line: 98\n      reason"),
      found,
      expected: "the pieces of a relaid line use each printed character exactly once",
      todo: "Sort each printed character into a cell or into `doubled`.",
    });
  });
});
