import type { PlanFile } from "../plan-file";
import type { ProblemSink } from "../problem";
import { readGrid } from "../documents/grid";
import type { ResolvedPlan } from "../resolve/resolved-plan";

const CHINESE_DIGITS = "一二三四五六七八九";
const FORMAL_DIGITS = "壹貳參肆伍陸柒捌玖";

type Explained = NonNullable<PlanFile["document"]["numbering"]>;

/** The printed numbers of the text, counted without the plan's items: each run goes 1, 2, 3 …, or its break is explained. */
export function checkNumbering(plan: ResolvedPlan, sink: ProblemSink): void {
  const explained = plan.file.document.numbering ?? [];
  const inTables = tableBreaks(plan);
  const breaks = [...outlineBreaks(plan), ...inTables];
  const unexplained = breaks.filter((found) => !explained.some((entry) => entry.line === found.line));
  for (const { line, number, expected } of unexplained) {
    sink.report(
      ["document", "numbering"],
      `number ${number} in line ${String(line)}`,
      `number ${String(expected)}, the next of its list`,
      "Look for a lost line; where the document prints it so, explain it under `numbering`.",
    );
  }
  explained.forEach((entry, index) => {
    if (inTables.some(({ line, number }) => line === entry.line && number === entry.found)) return;
    checkExplanation(plan, explained, entry, index, sink);
  });
}

interface NumberBreak {
  readonly line: number;
  readonly number: string;
  readonly expected: number;
}

function outlineBreaks(plan: ResolvedPlan): NumberBreak[] {
  const last = new Map<number | null, { value: number; style: string }>();
  return plan.sections.flatMap((section) => {
    if (section.number === null) return [];
    const value = readOrdinal(section.number);
    const style = styleOf(section.number);
    const before = last.get(section.parentLine);
    last.set(section.parentLine, { value, style });
    const expected = (before?.value ?? 0) + 1;
    const goesOn = value === expected && (before === undefined || before.style === style);
    return goesOn ? [] : [{ line: section.line, number: section.number, expected }];
  });
}

function tableBreaks(plan: ResolvedPlan): NumberBreak[] {
  return (plan.file.document.tables ?? []).flatMap((table) => {
    let before = { goal: "", value: 0 };
    return readGrid(plan.document, table).flatMap((row) => {
      if (row.number === "") return [];
      const expected = row.goal === before.goal ? before.value + 1 : 1;
      const value = readOrdinal(row.number);
      before = { goal: row.goal, value };
      return value === expected ? [] : [{ line: row.line, number: row.number, expected }];
    });
  });
}

function checkExplanation(
  plan: ResolvedPlan,
  all: Explained,
  entry: Explained[number],
  index: number,
  sink: ProblemSink,
): void {
  const bare = (number: string) => number.replace(/[、.．]$/u, "");
  const section = plan.sections.find((candidate) => candidate.line === entry.line);
  const twice = all.findIndex((other) => other.line === entry.line) !== index;
  if (section?.number !== null && section?.number !== undefined && bare(section.number) === bare(entry.found) && !twice)
    return;
  sink.report(
    ["document", "numbering", index],
    `an explanation of ${entry.found} in line ${String(entry.line)}`,
    section
      ? `the printed number, ${section.number ?? "none"}, explained once`
      : "a line that begins with a printed number",
    "Mend the line or the number, or take the explanation out.",
  );
}

/** The value of a printed number: 十六, （三）, (2), ③, 參. */
export function readOrdinal(printed: string): number {
  const bare = printed.replace(/[（）()]/gu, "");
  if (/^\d+$/u.test(bare)) return Number(bare);
  const circled = bare.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  const [tens, ones] = bare.replace("拾", "十").includes("十")
    ? bare.replace("拾", "十").split("十")
    : [undefined, bare];
  return (tens === undefined ? 0 : valueOf(tens, 1)) * 10 + valueOf(ones ?? "", 0);
}

/** The value of one digit in either writing; the other value where there is none. */
function valueOf(digit: string, none: number): number {
  if (digit === "") return none;
  return Math.max(FORMAL_DIGITS.indexOf(digit), CHINESE_DIGITS.indexOf(digit)) + 1;
}

function styleOf(printed: string): string {
  const brackets = /^[（(]/u.test(printed) ? "()" : "";
  if (/\d/u.test(printed)) return `1${brackets}`;
  if (/[①-⑳]/u.test(printed)) return "①";
  return FORMAL_DIGITS.includes(printed[0] ?? "") ? "壹" : `一${brackets}`;
}
