import { countEach, countItems, useGraph, type Variables } from "../use-graph";

const graph = useGraph();

const AXES = ["THEME", "COUNTY", "YEAR", "TARGET_GROUP", "REFERENCE", "INITIATIVE", "KIND", "BUREAU"] as const;
type Axis = (typeof AXES)[number];

/** Each two different axes, once. */
const PAIRS = AXES.flatMap((rows, at) => AXES.slice(at + 1).map((columns) => ({ rows, columns })));

/** The field of the filter that asks for what stands under a value of an axis. */
const FIELDS: Readonly<Record<Axis, (code: string) => Variables>> = {
  THEME: (code) => ({ themes: [code] }),
  COUNTY: (code) => ({ counties: [code] }),
  YEAR: (code) => ({ year: Number(code) }),
  TARGET_GROUP: (code) => ({ targetGroups: [code] }),
  REFERENCE: (code) => ({ references: [code] }),
  INITIATIVE: (code) => ({ initiatives: [code] }),
  KIND: (code) => ({ kinds: [code] }),
  BUREAU: (code) => ({ bureaus: [code] }),
};

/** Filters that ask for nothing that an axis asks for. */
const FREE: readonly Variables[] = [
  {},
  { parts: true },
  { withoutTwins: true },
  { includeUndated: true },
  { primaryThemeOnly: true, withoutTwins: true, parts: true },
  { text: "社區", includeUndated: true },
  { planKinds: ["MID_TERM"], includeUndated: true },
  { text: "補助", titleOnly: true, parts: true },
];

/** Filters that ask for some of what the axes ask for, too. */
const OVERLAPPING: readonly Variables[] = [
  { themes: ["childcare", "disability.day-services"] },
  { counties: ["TAINAN", "CHIAYI_CITY", "KAOHSIUNG"], withoutTwins: true },
  { year: 2021, parts: true },
  { years: { from: 2021, to: 2026 }, includeUndated: true },
  { targetGroups: ["disabilities", "elderly"] },
  { references: ["social-safety-net-program", "public-welfare-lottery-surplus"], parts: true },
  { initiatives: ["care-stations", "day-workshops"] },
  { kinds: ["PROGRAM", "INDICATOR"], bureaus: ["social-affairs"] },
  { levels: [1], planKinds: ["MID_TERM"] },
  { plans: ["tainan-114", "yunlin-community-111"], parts: true },
  { endsIn: { from: 2020, to: 2022 }, parts: true },
];

interface Heading {
  readonly code: string;
  readonly name: string;
  readonly english: string;
  readonly total: number;
}

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly presence: string | null;
  readonly count: number;
  readonly goals: number;
  readonly programs: number;
  readonly indicators: number;
  readonly items: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}

interface Matrix {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  readonly cells: readonly Cell[];
}

const QUERY = `query ($rows: CoverageAxis!, $columns: CoverageAxis!, $filter: ItemFilter, $parentTheme: String, $first: Int, $after: String) {
  coverage(rows: $rows, columns: $columns, filter: $filter, parentTheme: $parentTheme, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    rows { code name english: name(language: EN) total } columns { code name english: name(language: EN) total }
    cells { row column presence count goals programs indicators items(first: 100) { totalCount nodes { id } } } } }`;

async function askForMatrix(variables: Variables): Promise<Matrix> {
  return (await graph().ask<{ coverage: Matrix }>(QUERY, variables)).coverage;
}

const codesOf = (headings: readonly Heading[]): string[] => headings.map(({ code }) => code);

/** A spread of the filters for the pair at a place: each filter meets every axis, and no pair meets all. */
function spread<Filter>(filters: readonly Filter[], at: number, howMany: number): Filter[] {
  const from = (at * howMany) % filters.length;
  return [...filters, ...filters].slice(from, from + howMany);
}

/** At most so many cells: those with the most in them and, evenly spread, others. */
function sample(cells: readonly Cell[], most: number): Cell[] {
  if (cells.length <= most) return [...cells];
  const full = cells.toSorted((one, other) => other.count - one.count).slice(0, most / 2);
  const stride = Math.ceil(cells.length / (most / 2));
  return [...new Set([...full, ...cells.filter((_, index) => index % stride === 0)])];
}

describe.each(PAIRS.map((pair, at) => ({ ...pair, at })))("$rows by $columns", ({ rows, columns, at }) => {
  const filters = [{}, ...spread(FREE.slice(1), at, 2), ...spread(OVERLAPPING, at, 2)];

  test.each(filters)(
    "a cell's count is that of the list in it, and a heading's total counts each item once: %j",
    async (filter) => {
      const matrix = await askForMatrix({ rows, columns, filter });
      const judged = [rows, columns].includes("COUNTY");
      const wrong = matrix.cells.filter(
        ({ count, goals, programs, indicators, items, presence }) =>
          count !== items.totalCount ||
          count !== goals + programs + indicators ||
          (presence !== null) !== judged ||
          (judged && (presence === "ADDRESSED") !== count > 0),
      );
      expect(wrong).toEqual([]);
      const wrongOf = (headings: readonly Heading[], side: "row" | "column"): Heading[] =>
        headings.filter(({ code, total }) => {
          const lists = matrix.cells.filter((cell) => cell[side] === code).map(({ items }) => items);
          const shown = new Set(lists.flatMap(({ nodes }) => nodes.map(({ id }) => id))).size;
          return lists.every(({ totalCount }) => totalCount <= 100) ? total !== shown : total < shown;
        });
      expect([...wrongOf(matrix.rows, "row"), ...wrongOf(matrix.columns, "column")]).toEqual([]);
    },
  );

  test("turned round it is the same matrix, and every cell is there, row by row, each row in the order of the columns", async () => {
    const matrix = await askForMatrix({ rows, columns });
    const turned = await askForMatrix({ rows: columns, columns: rows });
    expect([turned.rows, turned.columns]).toEqual([matrix.columns, matrix.rows]);
    expect(matrix.cells.map(({ row, column }) => [row, column])).toEqual(
      codesOf(matrix.rows).flatMap((row) => codesOf(matrix.columns).map((column) => [row, column])),
    );
    const other = new Map(turned.cells.map((cell) => [`${cell.column} ${cell.row}`, cell]));
    const wrong = matrix.cells.filter(({ row, column, items, presence }) => {
      const same = other.get(`${row} ${column}`);
      return JSON.stringify([items, presence]) !== JSON.stringify([same?.items, same?.presence]);
    });
    expect(wrong).toEqual([]);
  });

  test.each(spread(FREE, at, 2))("a cell's count is that of the list that its codes ask for: %j", async (filter) => {
    const { cells } = await askForMatrix({ rows, columns, filter });
    const some = sample(cells, 100);
    const asked = some.map(({ row, column }) => ({ ...filter, ...FIELDS[rows](row), ...FIELDS[columns](column) }));
    const counts: number[] = [];
    for (let from = 0; from < asked.length; from += 50)
      counts.push(...(await countEach(graph(), asked.slice(from, from + 50))));
    expect(some.map(({ row, column, count }) => ({ row, column, count }))).toEqual(
      some.map(({ row, column }, index) => ({ row, column, count: counts[index] })),
    );
  });
});

describe("the values of an axis", () => {
  const ask = async (rows: Axis, variables: Variables = {}): Promise<string[]> =>
    codesOf((await askForMatrix({ rows, columns: rows === "KIND" ? "COUNTY" : "KIND", ...variables })).rows);

  test("are all top themes, or all children of the one asked for, empty or not", async () => {
    interface Theme {
      readonly code: string;
      readonly children: readonly Theme[];
    }
    const { themes } = await graph().ask<{ themes: Theme[] }>("{ themes { code children { code } } }");
    expect(themes).toHaveLength(17);
    expect(await ask("THEME", { filter: { themes: ["labour"] } })).toEqual(themes.map(({ code }) => code));
    for (const { code, children } of themes)
      expect(await ask("THEME", { parentTheme: code })).toEqual(children.map((child) => child.code));
  });

  test("are all counties asked for in their customary order, or those with plans", async () => {
    expect(await ask("COUNTY")).toEqual(["TAICHUNG", "TAINAN", "CHIAYI_CITY", "MIAOLI", "YUNLIN"]);
    expect(await ask("COUNTY", { filter: { year: 2026 } })).toHaveLength(5);
    expect(await ask("COUNTY", { filter: { counties: ["YUNLIN", "KAOHSIUNG", "TAIPEI"] } })).toEqual([
      "TAIPEI",
      "KAOHSIUNG",
      "YUNLIN",
    ]);
  });

  test("are all years from the first to the last of the plans asked for, as CE years", async () => {
    const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
    expect(await ask("YEAR")).toEqual(years(2019, 2028));
    expect(await ask("YEAR", { filter: { counties: ["TAINAN"] } })).toEqual(years(2025, 2028));
    expect(await ask("YEAR", { filter: { counties: ["TAINAN", "YUNLIN"] } })).toEqual(years(2022, 2028));
    expect(await ask("YEAR", { filter: { years: { from: 110, to: 112 } } })).toEqual(years(2021, 2023));
    expect(await ask("YEAR", { filter: { plans: ["yunlin-community-111"] } })).toEqual(["2022"]);
    expect(await ask("YEAR", { filter: { counties: ["MIAOLI"] } })).toEqual(years(2019, 2028));
    expect(await ask("YEAR", { filter: { counties: ["KAOHSIUNG"] } })).toEqual(years(2019, 2028));
    expect(await ask("YEAR", { filter: { year: 2035 } })).toEqual(["2035"]);
  });

  test("are the whole vocabulary of groups, references and initiatives, with names in both languages", async () => {
    const { targetGroups, references, initiatives } = await graph().ask<
      Record<"targetGroups", { code: string }[]> & Record<"references" | "initiatives", { nodes: { code: string }[] }>
    >(
      `{ targetGroups { code } references(first: 100, atLeastCounties: 0) { nodes { code } } initiatives(first: 100) { nodes { code } } }`,
    );
    const codes = (named: readonly { code: string }[]) => named.map(({ code }) => code);
    expect(await ask("TARGET_GROUP")).toEqual(codes(targetGroups));
    expect(await ask("REFERENCE")).toEqual(codes(references.nodes));
    expect(await ask("INITIATIVE")).toEqual(codes(initiatives.nodes));
    for (const rows of AXES) {
      const matrix = await askForMatrix({ rows, columns: rows === "KIND" ? "COUNTY" : "KIND" });
      for (const { name, english } of matrix.rows) expect([name, english]).not.toContain("");
    }
    const years = await askForMatrix({ rows: "YEAR", columns: "COUNTY" });
    expect(years.rows[3]).toMatchObject({ code: "2022", name: "民國111年", english: "2022" });
  });
});

test("numbered parts of programs count only with parts, and twins once with withoutTwins, in every county", async () => {
  const count = async (filter: Variables): Promise<Record<string, number>> => {
    const { columns } = await askForMatrix({ rows: "KIND", columns: "COUNTY", filter });
    return Object.fromEntries(columns.map(({ code, total }) => [code, total]));
  };
  const once = { TAICHUNG: 29 + 37, TAINAN: 77 + 44 + 4, CHIAYI_CITY: 29 + 38 + 39, MIAOLI: 15, YUNLIN: 17 };
  expect(await count({})).toEqual(once);
  expect(await count({ parts: true })).toEqual({ ...once, CHIAYI_CITY: once.CHIAYI_CITY + 50 });
  expect(await count({ withoutTwins: true })).toEqual({ ...once, TAINAN: once.TAINAN - 16 });
  for (const filter of [{ parts: true }, { withoutTwins: true }])
    for (const [county, total] of Object.entries(await count(filter)))
      expect(await countItems(graph(), "items", { ...filter, counties: [county] })).toBe(total);
});

test("pages run over the rows: every page has all columns, and columns count the rows of all pages", async () => {
  const whole = await askForMatrix({ rows: "TARGET_GROUP", columns: "COUNTY" });
  expect(whole.pageInfo.hasNextPage).toBe(false);
  const rows: Heading[] = [];
  const cells: Cell[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Matrix = await askForMatrix({ rows: "TARGET_GROUP", columns: "COUNTY", first: 7, after });
    expect(page.columns).toEqual(whole.columns);
    rows.push(...page.rows);
    cells.push(...page.cells);
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
  }
  expect(rows).toEqual(whole.rows);
  expect(cells).toEqual(whole.cells);
  const other = await graph().refusal(QUERY, {
    rows: "REFERENCE",
    columns: "COUNTY",
    after: (await askForMatrix({ rows: "TARGET_GROUP", columns: "COUNTY", first: 1 })).pageInfo.endCursor,
  });
  expect(other.message).toBe("after: this cursor belongs to a list in another order. Start again without it.");
});

describe("is refused", () => {
  test.each<[string, Variables, string, string]>([
    [
      "an axis twice",
      { rows: "YEAR", columns: "YEAR" },
      "columns",
      "columns: rows and columns are both YEAR. Ask for two different axes.",
    ],
    [
      "a parent where no axis is THEME",
      { rows: "YEAR", columns: "COUNTY", parentTheme: "childcare" },
      "parentTheme",
      "parentTheme: no axis is THEME. Make one, or leave parentTheme out.",
    ],
    [
      "a parent that is none",
      { rows: "THEME", columns: "COUNTY", parentTheme: "child-care" },
      "parentTheme",
      'parentTheme: there is no "child-care". Did you mean "childcare"?',
    ],
    [
      "a parent that is a child",
      { rows: "THEME", columns: "COUNTY", parentTheme: "childcare.quality" },
      "parentTheme",
      'parentTheme: "childcare.quality" is itself a child. Give "childcare".',
    ],
    [
      "an unknown code in the filter",
      { rows: "THEME", columns: "COUNTY", filter: { references: ["crdp"] } },
      "references",
      'references: there is no "crdp". Did you mean "crpd"?',
    ],
    [
      "an unknown initiative in the filter",
      { rows: "THEME", columns: "COUNTY", filter: { initiatives: ["care-station"] } },
      "initiatives",
      'initiatives: there is no "care-station". Did you mean "care-stations"?',
    ],
    [
      "a page of no rows",
      { rows: "THEME", columns: "COUNTY", first: 0 },
      "first",
      "first: 0 is out of bounds. Ask for 1 to 100 and go on with after: endCursor.",
    ],
  ])("%s", async (_what, variables, argument, message) => {
    const error = await graph().refusal(QUERY, variables);
    expect(error.message).toBe(message);
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });
});
