import { createHash } from "node:crypto";
import readWorkbook from "read-excel-file/node";
import { xlsx } from "../../../src/export/formats/xlsx";
import { CUT, LONGEST_TEXT } from "../../../src/export/formats/xlsx-sheet";
import { readZip } from "../../support/read-zip";
import { readingOf, writeAll } from "../invented-table";

const ROW = ["=1+1", 1, -1.5, true, "2021-12-28", ["a", "b"]] as const;

test("cells have types: texts that look like formulas are texts, numbers numbers, dates dates", async () => {
  const file = await writeAll(xlsx, readingOf([ROW], [["照顧 & <護>", null, 0, false, null, []]]));
  const [{ data }] = (await readWorkbook(file)) as unknown as [{ data: unknown[][] }];
  expect(data).toEqual([
    ["name", "count", "change", "corrected", "issued_on", "themes"],
    ["=1+1", 1, -1.5, true, new Date("2021-12-28T00:00:00Z"), "a; b"],
    ["照顧 & <護>", null, 0, false, null, null],
  ]);
});

test("the head is frozen, and can be filtered over all rows", async () => {
  const parts = await readZip(await writeAll(xlsx, readingOf([ROW, ROW])));
  const sheet = parts.get("xl/worksheets/sheet1.xml")?.toString() ?? "";
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(sheet).toContain('<autoFilter ref="A1:F3"/>');
});

test("a sheet says what it is, from which release, under which licence and how to cite; another describes the columns", async () => {
  const file = await writeAll(xlsx, readingOf([ROW]));
  const sheets = (await readWorkbook(file)) as unknown as { sheet: string; data: unknown[][] }[];
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["invented", "about", "columns"]);
  expect(sheets[1]?.data).toEqual([
    ["about", "value"],
    ["table 資料表", "虛構 Invented"],
    ["description 說明", "Rows that no plan has."],
    ["rows 篩選條件", "Of these counties (縣市): PENGHU."],
    ["release 版本", "2026-01-02-abc"],
    ["published 發布日期", "2026-01-02"],
    ["license 授權", "Licence"],
    ["license 授權（中文）", "授權"],
    ["license address 授權條款", "https://creativecommons.org/licenses/by/4.0/"],
    ["cite as 引用方式（中文）", "引用"],
    ["cite as 引用方式（英文）", "Citation"],
    ["address 網址", "https://plans.example.org/v1/invented.xlsx?county=PENGHU"],
    ["translations 英譯", "English titles are unofficial translations of ours. 英文標題為本站自譯，非官方譯名。"],
    ["targets 目標值", "Targets are promises of the plan, not results. 目標值為計畫所訂，非執行成果。"],
  ]);
  expect(sheets[2]?.data.slice(0, 3)).toEqual([
    ["column", "type", "description"],
    ["name", "text", "A text."],
    ["count", "integer", "A whole number."],
  ]);
});

test("a text longer than a cell holds is cut, and says so", async () => {
  const [whole, long] = ["護".repeat(LONGEST_TEXT), `${"護".repeat(LONGEST_TEXT)}理`];
  const file = await writeAll(
    xlsx,
    readingOf([
      [whole, null, null, null, null, []],
      [long, null, null, null, null, []],
    ]),
  );
  const [{ data }] = (await readWorkbook(file)) as unknown as [{ data: string[][] }];
  expect(data[1]?.[0]).toBe(whole);
  expect(data[2]?.[0]).toBe(`${"護".repeat(LONGEST_TEXT - CUT.length)}${CUT}`);
});

test("characters that XML cannot hold, and what looks like an escape, do not break the file", async () => {
  const parts = await readZip(
    await writeAll(xlsx, readingOf([["a\u0000b\u001Fc\uD800d_x0041_\re", null, null, null, null, []]])),
  );
  expect(parts.get("xl/worksheets/sheet1.xml")?.toString()).toContain(
    '<t xml:space="preserve">a\uFFFDb\uFFFDc\uFFFDd_x005F_x0041__x000D_e</t>',
  );
});

test("the same rows give the same bytes", async () => {
  const [one, other] = [await writeAll(xlsx, readingOf([ROW])), await writeAll(xlsx, readingOf([ROW]))];
  expect(createHash("sha256").update(one).digest("hex")).toBe(createHash("sha256").update(other).digest("hex"));
});

test("rows that cannot be read end the file with their error", async () => {
  const broken = { ...readingOf(), pages: failing() };
  await expect(writeAll(xlsx, broken)).rejects.toThrow("the database is gone");
});

async function* failing(): AsyncGenerator<readonly (readonly string[])[]> {
  yield [["a"]];
  throw new Error("the database is gone");
}
