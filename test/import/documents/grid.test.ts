import { readGrid } from "../../../src/import/documents/grid";
import { type PlanFileTable } from "../../../src/import/plan-file";
import { readText } from "./read-text";

const BY_TABS: PlanFileTable = {
  id: "programs",
  lines: "1-9",
  layout: "tab-columns",
  items: "programs",
  columns: { goal: 1, number: 2, title: 3, period: 4 },
  header: "策略 目標",
};

const BY_LINES: PlanFileTable = { id: "kpi", lines: "1-40", layout: "one-cell-per-line", items: "indicators" };

function rows(text: string, table: PlanFileTable) {
  return readGrid(readText(text).document, table);
}

describe("a table by tabs", () => {
  test("begins a row with each number, and a goal's cell holds for the rows below it", () => {
    const text = "甲\t1\t共餐\t113-114\n\t2\t關懷\t113\n乙\t1\t托育\t114";
    expect(
      rows(text, BY_TABS).map(({ line, goal, number, title, period }) => [line, goal, number, title, period]),
    ).toEqual([
      [1, "甲", "1", "共餐", "113-114"],
      [2, "甲", "2", "關懷", "113"],
      [3, "乙", "1", "托育", "114"],
    ]);
  });

  test("joins the lines of a cell, goal cells too, without white space", () => {
    const text = "在地 \t1\t獨居長者\t自 113 年\n安老\t\t關懷計畫\t1月起\n\t2\t共餐\t113";
    expect(rows(text, BY_TABS).map(({ goal, title, period }) => [goal, title, period])).toEqual([
      ["在地安老", "獨居長者關懷計畫", "自113年1月起"],
      ["在地安老", "共餐", "113"],
    ]);
  });

  test("passes over its header, repeated in the middle too, and empty lines", () => {
    const text = "策略目標\t編號\t項目\t期程\n甲\t1\t共餐\t113\n\n策略目標\t編號\t項目\t期程\n\t2\t關懷\t113";
    expect(rows(text, BY_TABS).map(({ line, goal, title }) => [line, goal, title])).toEqual([
      [2, "甲", "共餐"],
      [5, "甲", "關懷"],
    ]);
  });

  test("without numbers begins a row with each title", () => {
    const table = { ...BY_TABS, columns: { goal: 1, title: 2, period: 3 } };
    expect(rows("甲\t共餐\t113\n\t關懷\t113\n\t\t114", table)).toEqual([
      {
        line: 1,
        goal: "甲",
        number: "",
        title: "共餐",
        period: "113",
        funding: undefined,
        method: undefined,
        benefits: undefined,
      },
      {
        line: 2,
        goal: "甲",
        number: "",
        title: "關懷",
        period: "113114",
        funding: undefined,
        method: undefined,
        benefits: undefined,
      },
    ]);
  });

  test("without goals has none, and reads the columns that it has", () => {
    const table = { ...BY_TABS, columns: { number: 1, title: 2, funding: 3, period: 4, method: 5, benefits: 6 } };
    expect(rows("1\t評鑑\t公務預算\t2月\t依要點\t(1)發掘", table)).toEqual([
      {
        line: 1,
        goal: "",
        number: "1",
        title: "評鑑",
        period: "2月",
        funding: "公務預算",
        method: "依要點",
        benefits: "(1)發掘",
      },
    ]);
  });

  test("ends with its last line", () => {
    expect(rows("甲\t1\t共餐\t113\n\t2\t關懷\t113", { ...BY_TABS, lines: "1-1" }).map(({ title }) => title)).toEqual([
      "共餐",
    ]);
  });
});

describe("a table by lines", () => {
  const years = ["", "\t113年", "\t114 年"].join("\n");
  const show = (text: string) =>
    rows(text, BY_LINES).map(({ line, goal, number, title, measure, values }) => [
      line,
      goal,
      number,
      title,
      measure,
      values?.map(({ heading, printed }) => `${heading} ${printed}`).join(", "),
    ]);

  test("reads goal, number, title, measure and a value for each year", () => {
    expect(show(`${years}\n一\n在地安老\n1\n共餐人次\n達1,200人次\n90%\n95%\n2\n據點數\n新設據點數\n≧2\n3`)).toEqual([
      [6, "一在地安老", "1", "共餐人次", "達1,200人次", "113年 90%, 114年 95%"],
      [11, "一在地安老", "2", "據點數", "新設據點數", "113年 ≧2, 114年 3"],
    ]);
  });

  test("joins the lines of a measure and passes over empty ones", () => {
    expect(show(`${years}\n一\n\n在地安老\n\n1\n補助\n1.看護費用。\n\n2.特別照顧津貼。\n85%\n90%`)).toEqual([
      [8, "一在地安老", "1", "補助", "1.看護費用。2.特別照顧津貼。", "113年 85%, 114年 90%"],
    ]);
  });

  test("begins a new goal where a Chinese number stands alone", () => {
    const row = (number: string) => `${number}\n指標${number}\n衡量${number}\n10\n20`;
    expect(
      show(`${years}\n一\n甲\n${row("1")}\n${row("2")}\n二\n乙\n${row("1")}`).map(([, goal, number]) => [goal, number]),
    ).toEqual([
      ["一甲", "1"],
      ["一甲", "2"],
      ["二乙", "1"],
    ]);
  });

  test("does not take a row's number for a value", () => {
    expect(show(`${years}\n一\n甲\n1\n指標\n衡量\n1\n2\n2\n指標\n衡量\n3\n4`).map((row) => [row[2], row[5]])).toEqual([
      ["1", "113年 1, 114年 2"],
      ["2", "113年 3, 114年 4"],
    ]);
  });

  test("reads no row where values are missing", () => {
    expect(show(`${years}\n一\n甲\n1\n指標\n衡量\n90%`)).toEqual([]);
  });
});
