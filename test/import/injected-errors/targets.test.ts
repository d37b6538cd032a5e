import { parse } from "yaml";
import {
  changeDocument,
  changeLine,
  changePlan,
  inItem,
  positionAfter,
  positionIn,
  replaceOnce,
  swapOnce,
} from "../alter-text";
import { findProblems, type FoundProblem, readSeedTexts } from "../seed-plan-texts";

const chiayi = readSeedTexts("chiayi-city");
const tainan = readSeedTexts("tainan");

/** A KPI of Chiayi City as its plan file lists it: 39 of them, four values each. */
interface Kpi {
  readonly id: string;
  readonly from: number;
  readonly values: readonly string[];
}

const KPIS: readonly Kpi[] = (
  parse(chiayi.plan) as { indicators: { id: string; targets: { lines: string; values: (string | number)[] } }[] }
).indicators.map(({ id, targets }) => ({
  id,
  from: Number(targets.lines.split("-")[0]),
  values: targets.values.map(String),
}));

const YEARS = ["108年", "109年", "110年", "111年"];
const GRID_TODO = "Compare the targets with their row of the table.";
const VALUE_TODO = "Copy the value and its line from the document again.";

/** The values of a KPI as its line of the plan file lists them. */
function listOf({ values }: Kpi): string {
  return `values: [${values.join(", ")}]`;
}

/** The lines of a KPI's four values as its line of the plan file gives them. */
function linesOf({ from }: Kpi, by = 0): string {
  return `lines: ${String(from + by)}-${String(from + by + 3)}`;
}

/** The line of the plan file in which a KPI's targets stand, and the column of each of its values. */
function placesOf(plan: string, { id, values }: Kpi): { line: number; columns: number[] } {
  const { line, column } = positionIn(plan, id, "values: [");
  let next = column + "values: [".length;
  const columns = values.map((value) => {
    const own = next;
    next += value.length + 2;
    return own;
  });
  return { line, columns };
}

/** The line of the plan file in which the targets of a KPI begin. */
function targetsLine(plan: string, id: string): number {
  return positionAfter(plan, id, /targets:\s+/u).line;
}

/** Pairs of neighbours, in two rounds, so that no KPI is in two pairs of one round. */
function neighbours(start: 0 | 1): [Kpi, Kpi][] {
  return KPIS.flatMap((kpi, index) => {
    const next = KPIS[index + 1];
    return index % 2 === start && next ? [[kpi, next] as [Kpi, Kpi]] : [];
  });
}

function differ([a, b]: readonly [Kpi, Kpi]): boolean {
  return a.values.join() !== b.values.join();
}

/** Each KPI takes the values of the other one of its pair, on its own lines or together with theirs. */
function swapTargets(pairs: readonly [Kpi, Kpi][], withLines: boolean): string {
  const give = (to: Kpi, from: Kpi) =>
    inItem(to.id, (block) => {
      const values = replaceOnce(listOf(to), listOf(from))(block);
      return withLines ? replaceOnce(linesOf(to), linesOf(from))(values) : values;
    });
  return pairs.reduce((plan, [a, b]) => give(b, a)(give(a, b)(plan)), chiayi.plan);
}

describe("Chiayi City's 39 KPIs", () => {
  test("are read from the plan file with four values each", () => {
    expect(KPIS).toHaveLength(39);
    expect(KPIS.flatMap((kpi) => kpi.values)).toHaveLength(156);
  });

  describe.each([0, 1] as const)("with the values of neighbours swapped, round %d", (start) => {
    const pairs = neighbours(start).filter(differ);
    const plan = swapTargets(pairs, false);
    let problems: FoundProblem[] = [];
    beforeAll(() => {
      problems = findProblems({ ...chiayi, plan });
    });

    test.each(pairs.flatMap(([a, b]) => [[a.id, a, b] as const, [b.id, b, a] as const]))(
      "%s: each value that is not its own is found where it is written",
      (_id, own, other) => {
        const swapped: Kpi = { ...own, values: other.values };
        const { line, columns } = placesOf(plan, swapped);
        const wrong = own.values.flatMap((value, index) => (value === other.values[index] ? [] : [index]));
        const found = problems.filter((problem) => problem.line === line && problem.todo !== GRID_TODO);
        expect(wrong.length).toBeGreaterThan(0);
        expect(found.map((problem) => problem.column)).toEqual(wrong.map((index) => columns[index]));
        wrong.forEach((index, at) => {
          const value = other.values[index] ?? "";
          const place = String(own.from + index);
          const part =
            own.values[index]?.startsWith(value) && !/^\d/u.test(own.values[index]?.slice(value.length) ?? "");
          expect(found[at]?.found.split(";")[0]).toBe(
            part ? `“${value}”, a part of line ${place}` : `“${value}” does not stand at ${place}`,
          );
          expect(found[at]?.todo).toBe(part ? "Copy the whole printed value." : VALUE_TODO);
        });
      },
    );
  });

  describe.each([0, 1] as const)("with the targets of neighbours and their lines swapped, round %d", (start) => {
    const pairs = neighbours(start);
    const plan = swapTargets(pairs, true);
    let problems: FoundProblem[] = [];
    beforeAll(() => {
      problems = findProblems({ ...chiayi, plan });
    });

    test.each(pairs.filter(differ).flatMap(([a, b]) => [[a.id, a, b] as const, [b.id, b, a] as const]))(
      "%s: the grid shows that the values are another row's",
      (id, own, other) => {
        const line = targetsLine(plan, id);
        const listed = (kpi: Kpi): string => kpi.values.map((value, at) => `${YEARS[at] ?? ""} ${value}`).join(", ");
        const found = problems.filter((problem) => problem.line === line && problem.todo === GRID_TODO);
        expect(found.map((problem) => [problem.found, problem.expected.split(", the values of")[0]])).toEqual([
          [listed(other), listed(own)],
        ]);
      },
    );

    test("equal values that are cited from a neighbour's row are found, too", () => {
      const equal = pairs.filter((pair) => !differ(pair)).flat();
      const reported = new Set(problems.map((problem) => problem.line));
      expect(equal.map(({ id }) => id).filter((id) => !reported.has(targetsLine(plan, id)))).toEqual([]);
    });
  });

  test("one digit changed is found in every one of the 156 values", () => {
    const changed = (value: string): string => value.replace(/\d/u, (digit) => String((Number(digit) + 4) % 10));
    const altered = KPIS.map((kpi) => ({ ...kpi, values: kpi.values.map(changed) }));
    const plan = altered.reduce(
      (text, kpi, index) => inItem(kpi.id, replaceOnce(listOf(KPIS[index] ?? kpi), listOf(kpi)))(text),
      chiayi.plan,
    );
    const problems = findProblems({ ...chiayi, plan }).filter((problem) => problem.todo === VALUE_TODO);
    const expected = altered.flatMap((kpi) => {
      const { line, columns } = placesOf(plan, kpi);
      return kpi.values.map((value, index) => [
        line,
        columns[index],
        `“${value}” does not stand at ${String(kpi.from + index)}`,
      ]);
    });
    expect(expected).toHaveLength(156);
    expect(problems.map(({ line, column, found }) => [line, column, found.split(";")[0]])).toEqual(expected);
  });

  test.each([1, -1])("lines shifted by %d are found in every one of the 39 rows", (by) => {
    const plan = KPIS.reduce(
      (text, kpi) => inItem(kpi.id, replaceOnce(linesOf(kpi), linesOf(kpi, by)))(text),
      chiayi.plan,
    );
    const problems = findProblems({ ...chiayi, plan }).filter((problem) => problem.todo === VALUE_TODO);
    const found = new Set(problems.map((problem) => problem.line));
    expect(KPIS.filter((kpi) => !found.has(placesOf(plan, kpi).line)).map((kpi) => kpi.id)).toEqual([]);
  });

  test("a digit changed in the document is found in the value that quotes it, in the count and in the grid", () => {
    const texts = changeDocument(
      chiayi,
      changeLine(447, (line) => line.replace("80%", "81%")),
    );
    const line = targetsLine(texts.plan, "kpi-2-5");
    const target = (text: string): number => positionIn(texts.plan, "kpi-2-5", text).column;
    expect(findProblems(texts)).toEqual([
      {
        line,
        column: target("80%"),
        found: expect.stringMatching(/^“80%” does not stand at 447; it stands in line 563, /u) as string,
        expected: "the value as the document prints it",
        todo: VALUE_TODO,
      },
      {
        line: expect.any(Number) as number,
        column: 12,
        found: "155 targets found",
        expected: "156, counted by hand",
        todo: "Count in the document which of the two is true.",
      },
      {
        line,
        column: target("{ lines: 446"),
        found: "108年 70%, 110年 90%, 111年 100%",
        expected: "108年 70%, 109年 81%, 110年 90%, 111年 100%, the values of the row at line 443",
        todo: GRID_TODO,
      },
    ]);
  });

  test("two years' values swapped in one row are found at both values", () => {
    const texts = changePlan(chiayi, inItem("kpi-2-5", replaceOnce("[70%, 80%, 90%, 100%]", "[80%, 70%, 90%, 100%]")));
    const line = targetsLine(texts.plan, "kpi-2-5");
    const found = findProblems(texts).filter((problem) => problem.line === line);
    expect(found.map((problem) => problem.found.split(";")[0])).toEqual([
      "“80%” does not stand at 446",
      "“70%” does not stand at 447",
      "110年 90%, 111年 100%",
    ]);
  });

  test.each([
    [
      "lines",
      replaceOnce("at: 346, text: 108年", "at: 347, text: 108年"),
      replaceOnce("at: 347, text: 109年", "at: 346, text: 109年"),
    ],
    [
      "words",
      replaceOnce("at: 346, text: 108年", "at: 346, text: 109年"),
      replaceOnce("at: 347, text: 109年", "at: 347, text: 108年"),
    ],
  ])("two year headings with their %s swapped are found at both values of all 39 rows", (_what, first, second) => {
    const texts = changePlan(chiayi, first, second);
    const found = findProblems(texts).filter((problem) => problem.todo === VALUE_TODO);
    expect(new Set(found.map((problem) => problem.found))).toEqual(new Set(["the table's year heading is not there"]));
    expect(found.map(({ line, column }) => [line, column])).toEqual(
      KPIS.flatMap((kpi) => {
        const { line, columns } = placesOf(texts.plan, kpi);
        return [0, 1].map((index) => [line, columns[index]]);
      }),
    );
  });

  test("two year headings that stand for each other's years are found in the grid of all 39 rows", () => {
    const texts = changePlan(chiayi, swapOnce("roc: 108", "roc: 109"));
    const found = findProblems(texts).filter((problem) => problem.todo === GRID_TODO);
    expect(found.map(({ line, found: first }) => [line, first])).toEqual(
      KPIS.map((kpi) => [
        targetsLine(texts.plan, kpi.id),
        kpi.values.map((value, index) => `${["109年", "108年", "110年", "111年"][index] ?? ""} ${value}`).join(", "),
      ]),
    );
  });
});

describe("Tainan's four promises", () => {
  test("two KPIs' targets swapped inside their sentence are found", () => {
    const texts = changePlan(tainan, swapOnce("value: 20 小時", "value: 10 小時"));
    expect(findProblems(texts)).not.toEqual([]);
  });
});
