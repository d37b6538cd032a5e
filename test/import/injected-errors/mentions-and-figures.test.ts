import { changeDocument, changeLine, changePlan, positionOf, replaceOnce } from "../alter-text";
import { ADVICE } from "../problem-texts";
import { findProblems, readSeedTexts } from "../seed-plan-texts";

const chiayi = readSeedTexts("chiayi-city");
const taichung = readSeedTexts("taichung");
const tainan = readSeedTexts("tainan");
const yunlin = readSeedTexts("yunlin");

const SAFETY_NET =
  "- { code: social-safety-net-program, at: 132, text: 強化社會安全網－急難紓困實施方案, manner: NAMESAKE }";
const RELIEF = "  - { code: emergency-relief-program, at: 132, text: 強化社會安全網－急難紓困實施方案 }\n";

describe("a mention", () => {
  test("of a reference that is not in the vocabulary is found with the nearest code", () => {
    const texts = changePlan(
      taichung,
      replaceOnce(
        "code: quasi-public-childcare, at: 34, text: 托育",
        "code: quasi-public-child-care, at: 34, text: 托育",
      ),
    );
    expect(findProblems(texts)).toContainEqual({
      ...positionOf(texts.plan, "quasi-public-child-care"),
      found: "reference “quasi-public-child-care”",
      expected: "a reference of seeds/references.yml",
      todo: "Did you mean quasi-public-childcare?",
    });
  });

  test("with another reference's words is found with the forms of its own", () => {
    const texts = changePlan(taichung, replaceOnce("code: long-term-care-tier-policy, at: 24", "code: crpd, at: 24"));
    const [first] = findProblems(texts);
    expect(first).toMatchObject({
      ...positionOf(texts.plan, "長照分級政策 }"),
      found: "“長照分級政策” as a name of crpd",
      todo: "Mend the words or the code, or add the form to seeds/references.yml.",
    });
    expect(first?.expected).toMatch(/^one of its forms: 身心障礙者權利公約/);
  });

  test("that stands in another line is found with the line where it stands", () => {
    const texts = changePlan(taichung, replaceOnce("at: 24, text: 長照分級政策", "at: 26, text: 長照分級政策"));
    expect(findProblems(texts)[0]).toMatchObject({
      line: positionOf(texts.plan, "code: long-term-care-tier-policy").line,
      found: "“長照分級政策” does not stand at 26; it stands in line 24",
      ...ADVICE.quotation,
    });
  });

  test("that is left out is found: every printed form is a mention or explained", () => {
    const texts = changePlan(taichung, replaceOnce(RELIEF, ""), replaceOnce("mentions: 18", "mentions: 17"));
    expect(findProblems(texts)).toEqual([]);
    const both = changePlan(texts, replaceOnce(`  ${SAFETY_NET}\n`, ""), replaceOnce("mentions: 17", "mentions: 16"));
    expect(findProblems(both).map(({ found, expected }) => [found, expected])).toContainEqual([
      "“強化社會安全網－急難紓困實施方案” in line 132, which is no mention",
      "a mention of “emergency-relief-program”, or the reason why it is none under notReferences",
    ]);
  });

  test("over the cells of a table is found where its words are lost: 公益彩券 never stands on one line of Yunlin's", () => {
    const mention = /\n {2}- \{ code: public-welfare-lottery-surplus[^\n]*/.exec(yunlin.plan)?.[0] ?? "";
    const texts = changePlan(yunlin, replaceOnce(mention, ""));
    const found = findProblems(texts).map(({ found: what }) => what);
    expect(found).toContainEqual(expect.stringMatching(/^\d+ mentions?/));
    expect(found).toContainEqual(expect.stringMatching(/公益彩券.*which is no mention$/));
  });

  test("that stands twice in the plan file is found", () => {
    const texts = changePlan(
      taichung,
      replaceOnce(RELIEF, RELIEF + RELIEF),
      replaceOnce("mentions: 18", "mentions: 19"),
    );
    expect(findProblems(texts).map(({ found, todo }) => [found, todo])).toEqual([
      ["“強化社會安全網－急難紓困實施方案” twice", "Take one out."],
    ]);
  });

  test("that the document no longer prints is found", () => {
    const texts = changeDocument(tainan, changeLine(61, replaceOnce("社安網計畫", "社安綱計畫")));
    expect(findProblems(texts).map(({ found }) => found)).toContainEqual(
      expect.stringMatching(/^“社安網計畫” does not stand at 61/),
    );
  });
});

describe("a figure", () => {
  test("with one digit changed is found", () => {
    const texts = changePlan(chiayi, replaceOnce('text: "1,099件"', 'text: "1,098件"'));
    expect(findProblems(texts)[0]).toMatchObject({
      found: expect.stringMatching(/^“1,098件” does not stand at 85/),
      ...ADVICE.quotation,
    });
  });

  test("of a year that its words do not name is found", () => {
    const roc = /text: "1,099件"[\s\S]*?roc: 106/.exec(chiayi.plan)?.[0] ?? "";
    const texts = changePlan(chiayi, replaceOnce(roc, roc.replace("roc: 106", "roc: 107")));
    expect(findProblems(texts)).toContainEqual(
      expect.objectContaining({
        found: expect.stringMatching(/^year 107 beside “.*106.*”$/) as string,
        expected: "words that name the year",
      }),
    );
  });

  test("without a number is found", () => {
    const texts = changePlan(taichung, replaceOnce('text: "2,500元"', 'text: "元的育兒津貼"'));
    expect(findProblems(texts)).toContainEqual({
      ...positionOf(texts.plan, '"元的育兒津貼"\n'),
      found: "“元的育兒津貼”",
      expected: "one amount: a number with its comparator and unit",
      todo: "Quote the amount alone.",
    });
  });

  test("under a theme that is not in the vocabulary is found", () => {
    const texts = changePlan(
      taichung,
      replaceOnce(
        'en: "Childcare allowance"\n    themes: [childcare.allowances]',
        'en: "Childcare allowance"\n    themes: [childcare.allowance]',
      ),
    );
    expect(findProblems(texts)).toEqual([
      expect.objectContaining({ found: expect.stringContaining("childcare.allowance") as string }),
    ]);
  });

  test("that is lost is found by the count", () => {
    const lost = /\n {2}- id: figure-2\n[\s\S]*?(?=\n {2}- id: figure-3)/.exec(taichung.plan)?.[0] ?? "";
    const texts = changePlan(taichung, replaceOnce(lost, ""));
    expect(findProblems(texts)).toContainEqual(
      expect.objectContaining({ found: expect.stringMatching(/figures/) as string, ...ADVICE.count }),
    );
  });
});
