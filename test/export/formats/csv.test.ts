import { csv, writeCell } from "../../../src/export/formats/csv";
import { readingOf, writeAll } from "../invented-table";

const HEAD = "name,count,change,corrected,issued_on,themes\r\n";

test("begins with a byte-order mark, has a head, ends lines with CRLF and quotes where it must", async () => {
  const file = await writeAll(
    csv,
    readingOf(
      [["照顧", 1, -1.5, true, "2021-12-28", ["a", "b"]]],
      [['say "no", twice\nor', null, null, false, null, []]],
    ),
  );
  expect(file.toString()).toBe(
    `\uFEFF${HEAD}照顧,1,-1.5,true,2021-12-28,a; b\r\n"say ""no"", twice\nor",,,false,,\r\n`,
  );
});

test.each(["a\nb", "a\rb", "a\r\nb", "a,b", 'a"b'])(
  "%j is quoted, whatever ends a record for its reader",
  async (text) => {
    const file = await writeAll(csv, readingOf([[text, null, null, null, null, []]]), { byteOrderMark: false });
    expect(file.toString()).toBe(`${HEAD}"${text.replaceAll('"', '""')}",,,,,\r\n`);
  },
);

test("bom=0 leaves the byte-order mark out", async () => {
  expect((await writeAll(csv, readingOf(), { byteOrderMark: false })).toString()).toBe(HEAD);
});

test.each(["=1+1", "+886", "-5%", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", "　=1", "  -1", "\n@x"])(
  "%j would be calculated by a spreadsheet and is marked as text",
  (text) => {
    expect(writeCell(text, false)).toBe(`'${text}`);
    expect(writeCell(text, true)).toBe(text);
    expect(writeCell([text, "b"], false)).toBe(`'${text}; b`);
  },
);

test.each(["照顧=護", "1-2", "100%", "≧80%", "（一）", "", "a@b", "'=1"])(
  "%j is no formula and stays as it is",
  (text) => {
    expect(writeCell(text, false)).toBe(text);
  },
);

test.each([
  [-1.5, "-1.5"],
  [0, "0"],
  [-100, "-100"],
  [1e21, "1e+21"],
])("the number %d is never touched", (value, written) => {
  expect(writeCell(value, false)).toBe(written);
  expect(writeCell(value, true)).toBe(written);
});
