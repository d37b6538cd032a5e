import { parse } from "csv-parse/sync";
import { type FastifyInstance } from "fastify";
import readWorkbook from "read-excel-file/node";
import { FORMATS } from "../../src/export/formats";
import { columnsOf } from "../../src/export/table";
import { TABLES } from "../../src/export/tables";
import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds({ publicUrl: "https://plans.example.org" });

type Answer = Awaited<ReturnType<FastifyInstance["inject"]>>;
type Row = Readonly<Record<string, unknown>>;

async function get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return server().inject({ url: address, headers });
}

async function rowsOf(address: string): Promise<readonly Row[]> {
  const response = await get(address);
  expect(response.statusCode).toBe(200);
  return response.json();
}

async function ask(query: string): Promise<Row> {
  const response = await server().inject({ method: "POST", url: "/graphql", payload: { query } });
  const { data, errors } = response.json<{ data: Row; errors?: unknown }>();
  expect(errors).toBeUndefined();
  return data;
}

/** What the graph says, written by hand: the values behind a path, lists inside it one after another. */
async function askFor(query: string, path: string): Promise<readonly unknown[]> {
  const walk = (value: unknown, [first, ...rest]: readonly string[]): readonly unknown[] => {
    if (Array.isArray(value)) return value.flatMap((one) => walk(one, first === undefined ? [] : [first, ...rest]));
    return first === undefined ? [value] : walk((value as Row)[first], rest);
  };
  return walk(await ask(query), path.split("."));
}

describe("a table has the rows that the graph gives", () => {
  test.each([
    ["counties", "", "code", "{ counties { code } }", "counties.code", 22],
    ["bureaus", "", "code", "{ bureaus { code } }", "bureaus.code", 6],
    ["themes", "", "code", "{ themes(topOnly: false) { code } }", "themes.code", 76],
    ["themes", "?topOnly=true", "code", "{ themes { code } }", "themes.code", 17],
    ["target-groups", "", "code", "{ targetGroups { code } }", "targetGroups.code", 20],
    ["plans", "", "id", "{ plans(first: 100) { nodes { id } } }", "plans.nodes.id", 5],
    ["plans", "?year=111", "id", "{ plans(year: 111) { nodes { id } } }", "plans.nodes.id", 3],
    ["documents", "", "id", "{ plans { nodes { documents { id } } } }", "plans.nodes.documents.id", 5],
    [
      "goals",
      "?theme=childcare",
      "id",
      '{ strategicGoals(filter: { themes: ["childcare"] }, first: 100) { nodes { id } } }',
      "strategicGoals.nodes.id",
      17,
    ],
    [
      "programs",
      "?county=TAINAN,YUNLIN&parts=true&orderBy=TITLE&reverse=true",
      "title_zh",
      "{ programs(filter: { counties: [TAINAN, YUNLIN], parts: true }, orderBy: TITLE, reverse: true, first: 100) { nodes { title } } }",
      "programs.nodes.title",
      51,
    ],
    ["indicators", "", "id", "{ indicators(first: 100) { nodes { id } } }", "indicators.nodes.id", 43],
    [
      "items",
      "?kind=GOAL,INDICATOR&year=114",
      "id",
      "{ items(filter: { kinds: [GOAL, INDICATOR], year: 114 }, first: 100) { nodes { id } } }",
      "items.nodes.id",
      81,
    ],
    [
      "targets",
      "",
      "id",
      "{ indicators(first: 100) { nodes { targets { id } } } }",
      "indicators.nodes.targets.id",
      172,
    ],
    [
      "targets",
      "?years=109..110",
      "id",
      "{ indicators(filter: { years: { from: 109, to: 110 } }, first: 100) { nodes { targets(years: { from: 109, to: 110 }) { id } } } }",
      "indicators.nodes.targets.id",
      78,
    ],
    ["figures", "", "id", "{ figures(first: 100) { nodes { id } } }", "figures.nodes.id", 30],
    ["references", "", "code", "{ references(first: 100) { nodes { code } } }", "references.nodes.code", 44],
    [
      "references",
      "?atLeastCounties=2",
      "code",
      "{ references(atLeastCounties: 2, first: 100) { nodes { code } } }",
      "references.nodes.code",
      9,
    ],
    [
      "mentions",
      "?county=YUNLIN",
      "id",
      "{ references(counties: [YUNLIN], first: 100) { nodes { mentions(counties: [YUNLIN], first: 100) { nodes { citation { id } } } } } }",
      "references.nodes.mentions.nodes.citation.id",
      28,
    ],
    ["initiatives", "", "code", "{ initiatives(first: 100) { nodes { code } } }", "initiatives.nodes.code", 54],
    [
      "members",
      "",
      "item_id",
      "{ initiatives(first: 100) { nodes { members(first: 100) { nodes { item { id } } } } } }",
      "initiatives.nodes.members.nodes.item.id",
      404,
    ],
    ["coverage", "", "count", "{ coverage { cells { count } } }", "coverage.cells.count", 85],
    [
      "coverage",
      "?rows=TARGET_GROUP&columns=KIND",
      "count",
      "{ coverage(rows: TARGET_GROUP, columns: KIND) { cells { count } } }",
      "coverage.cells.count",
      60,
    ],
  ])("%s%s: %s", async (table, search, column, query, path, total) => {
    const [rows, told] = [await rowsOf(`/v1/${table}.json${search}`), await askFor(query, path)];
    expect(rows.map((row) => row[column])).toEqual(told);
    expect(rows).toHaveLength(total);
  });

  test.each([
    ["sections", "id", "sections", 298],
    ["citations", "id", "citations", 2884],
  ])("%s: those of each plan's documents, page by page", async (table, column, field, total) => {
    const ids = await askFor("{ plans { nodes { documents { id } } } }", "plans.nodes.documents.id");
    const told: unknown[] = [];
    for (const id of ids) {
      for (let after: string | null = null; ;) {
        const cursor = after === null ? "" : `, after: "${after}"`;
        const answer = (await ask(
          `{ node(id: "${String(id)}") { ... on Document { list: ${field}(first: 100${cursor}) { pageInfo { hasNextPage endCursor } nodes { id } } } } }`,
        )) as { node: { list: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { id: string }[] } } };
        told.push(...answer.node.list.nodes.map((node) => node.id));
        if (!answer.node.list.pageInfo.hasNextPage) break;
        after = answer.node.list.pageInfo.endCursor;
      }
    }
    const rows = await rowsOf(`/v1/${table}.json`);
    expect(rows.map((row) => row[column])).toEqual(told);
    expect(rows).toHaveLength(total);
  });

  test("compare: each cell's items, then what stands alone", async () => {
    const rows = await rowsOf("/v1/compare.json?county=TAINAN,MIAOLI,KAOHSIUNG&theme=childcare");
    const { compare } = (await ask(`{ compare(counties: [TAINAN, MIAOLI, KAOHSIUNG], theme: "childcare") {
      rows(first: 100) { nodes { initiative { code } cells { column { code } presence items(first: 100) { id } } } }
      summaries { column { code } presence alone(first: 100) { nodes { id } } } } }`)) as {
      compare: {
        rows: { nodes: { initiative: { code: string }; cells: Cell[] }[] };
        summaries: { column: { code: string }; presence: string; alone: { nodes: { id: string }[] } }[];
      };
    };
    const shared = compare.rows.nodes.flatMap(({ initiative, cells }) =>
      cells.flatMap(({ column, presence, items }) =>
        (items.length > 0 ? items.map(({ id }) => id) : [null]).map((id) => [
          initiative.code,
          column.code,
          presence,
          id,
        ]),
      ),
    );
    const alone = compare.summaries.flatMap(({ column, presence, alone: { nodes } }) =>
      nodes.map(({ id }) => [null, column.code, presence, id]),
    );
    expect(rows.map((row) => [row["initiative_code"], row["column"], row["presence"], row["item_id"]])).toEqual([
      ...shared,
      ...alone,
    ]);
    expect(alone.length).toBeGreaterThan(0);
    expect(new Set(shared.map(([, , presence]) => presence))).toEqual(
      new Set(["ADDRESSED", "OUT_OF_SCOPE", "NO_PLAN"]),
    );
  });
});

interface Cell {
  readonly column: { readonly code: string };
  readonly presence: string;
  readonly items: readonly { readonly id: string }[];
}

describe("every table", () => {
  const searches: Readonly<Record<string, string>> = { compare: "?county=TAINAN,CHIAYI_CITY&theme=childcare" };
  const addresses = TABLES.map(({ name }) => ({ name, search: searches[name] ?? "" }));

  test.each(addresses)("$name: CSV, JSON and NDJSON hold the same rows", async ({ name, search }) => {
    const rows = await rowsOf(`/v1/${name}.json${search}`);
    const lines = (await get(`/v1/${name}.ndjson${search}`)).body.split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
    const csv = await get(`/v1/${name}.csv${search}${search ? "&" : "?"}raw=1`);
    const parsed: Row[] = parse(csv.body, { bom: true, columns: true, record_delimiter: ["\r\n", "\n", "\r"] });
    expect(parsed).toEqual(rows.map(asText));
  });

  test.each(addresses)("$name: XLSX holds the same rows, numbers as numbers", async ({ name, search }) => {
    const rows = await rowsOf(`/v1/${name}.json${search}`);
    const response = await server().inject({ url: `/v1/${name}.xlsx${search}` });
    const [sheet] = (await readWorkbook(response.rawPayload)) as unknown as [{ sheet: string; data: unknown[][] }];
    const [head = [], ...cells] = sheet.data;
    expect(sheet.sheet).toBe(name);
    expect(head).toEqual(Object.keys(rows[0] ?? {}));
    expect(cells.map((row) => row.map(asDay))).toEqual(rows.map((row) => Object.values(row).map(asCell)));
  });

  /** A date cell is read as a moment; the table has its day. */
  function asDay(cell: unknown): unknown {
    return cell instanceof Date ? cell.toISOString().slice(0, 10) : cell;
  }

  /** As a worksheet holds it: a list as text, nothing for what is empty. */
  function asCell(value: unknown): unknown {
    const text = Array.isArray(value) ? value.join("; ") : value;
    return text === "" ? null : text;
  }

  test.each(addresses)("$name: every required cell has a value, and its key is unique", async ({ name, search }) => {
    const table = TABLES.find((one) => one.name === name);
    if (!table) throw new Error(name);
    const rows = await rowsOf(`/v1/${name}.json${search}`);
    const required = columnsOf(table).filter((column) => column.required === true);
    const missing = rows.flatMap((row) => required.filter((one) => row[one.name] === null).map((one) => one.name));
    expect(missing).toEqual([]);
    const keys = rows.map((row) => JSON.stringify(table.key.map((column) => row[column])));
    expect(new Set(keys).size).toBe(rows.length);
  });

  test.each(addresses)("$name: its columns are those that its metadata describe", async ({ name, search }) => {
    const metadata = (await get(`/v1/${name}.metadata.json${search}`)).json<{
      columns: { name: string; description: string }[];
    }>();
    const [row] = await rowsOf(`/v1/${name}.json${search}`);
    expect(metadata.columns.map((column) => column.name)).toEqual(Object.keys(row ?? {}));
    expect(metadata.columns.filter(({ description }) => !description.endsWith("."))).toEqual([]);
  });

  /** Reasons are sentences, in which "; " may stand. */
  const SEPARATORS: Readonly<Record<string, string>> = { correction_reasons: " | " };

  function asText(row: Row): Row {
    return Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value === null ? "" : Array.isArray(value) ? value.join(SEPARATORS[name] ?? "; ") : String(value),
      ]),
    );
  }
});

test("a row has names and codes, what is printed and what it is read as, and where it stands", async () => {
  const rows = await rowsOf("/v1/targets.json?text=成人保護案件開案率&year=109");
  expect(rows).toEqual([
    {
      id: "chiayi-city-108.kpi-3-2.2020",
      county_code: "CHIAYI_CITY",
      county_zh: "嘉義市",
      county_en: "Chiayi City",
      plan_id: "chiayi-city-108",
      plan_zh: "嘉義市政府社會處中程(108至111年度)施政計畫",
      plan_en: "Mid-term policy plan of the Social Affairs Department, Chiayi City Government (2019-2022)",
      indicator_id: "chiayi-city-108.kpi-3-2",
      indicator_number: "2",
      indicator_zh: "成人保護案件開案率",
      indicator_en: "Case-opening rate of adult protection cases",
      year: 2020,
      year_roc: 109,
      printed: "100",
      comparator: "EQ",
      comparator_printed: null,
      value: 100,
      upper: null,
      unit: "PERCENT",
      unit_printed: null,
      every_year: false,
      note: "Printed 100 without a percent sign among three values of 100%; kept as printed.",
      url: "https://plans.example.org/items/chiayi-city-108.kpi-3-2",
      document_id: "chiayi-city-108.document",
      document_title: "嘉義市政府社會處中程(108至111年度)施政計畫",
      first_line: 513,
      last_line: 513,
      quotation: "100",
      source_url: "https://plans.example.org/documents/chiayi-city-108.document#L513",
      proofs: ["成人保護案件開案率", "109年", "100"],
      proof_lines: ["510", "347", "513"],
    },
  ]);
});

test("the quotation of a target is its value, in every row", async () => {
  const rows = await rowsOf("/v1/targets.json");
  expect(
    rows
      .filter((row) => row["quotation"] !== row["printed"])
      .map((row) => [row["id"], row["quotation"], row["printed"]]),
  ).toEqual([]);
});

describe("a parameter", () => {
  test.each([
    ["lang=zh", "title_zh", "title_en"],
    ["lang=en", "title_en", "title_zh"],
    ["calendar=roc", "start_year_roc", "start_year"],
    ["calendar=ce", "start_year", "start_year_roc"],
  ])("%s: %s stands there, %s does not", async (search, there, left) => {
    const [row = {}] = await rowsOf(`/v1/goals.json?${search}`);
    expect(Object.keys(row)).toContain(there);
    expect(Object.keys(row)).not.toContain(left);
    const both = Object.keys((await rowsOf("/v1/goals.json"))[0] ?? {});
    expect(both).toEqual(expect.arrayContaining([there, left]));
  });

  test.each([
    ["year=111", "year=2022"],
    ["year=民國111年", "year=111年度"],
    ["county=tainan", "county=TAINAN"],
    ["years=108..109", "years=2019-2020"],
    ["theme=childcare,protection", "theme=childcare&theme=protection"],
    ["theme=childcare%20,%20protection", "theme=childcare,protection"],
    ["parts=1", "parts=true"],
  ])("%s is %s", async (one, other) => {
    const [rows, others] = [
      await rowsOf(`/v1/programs.json?${encode(one)}`),
      await rowsOf(`/v1/programs.json?${encode(other)}`),
    ];
    expect(rows).toEqual(others);
    expect(rows.length).toBeGreaterThan(0);
  });

  function encode(search: string): string {
    return encodeURI(decodeURI(search));
  }
});

describe("what cannot be meant", () => {
  const own =
    "orderBy, reverse, county, kind, theme, primaryThemeOnly, targetGroup, reference, initiative, year, years, includeUndated, planKind, bureau, plan, role, listing, level, parts, withoutTwins, fundingSource, endsIn, unit, comparator, trend, text, titleOnly, lang, calendar";

  test.each([
    [
      "goals.csv?county=TAINA",
      { message: 'county: there is no "TAINA". Did you mean "TAINAN"?', parameter: "county", suggestions: ["TAINAN"] },
    ],
    [
      "goals.csv?theme=childcar",
      {
        message:
          'theme: there is no "childcar". Did you mean "childcare" or "childcare.allowances" or "childcare.birth-support"?',
        parameter: "theme",
        suggestions: ["childcare", "childcare.allowances", "childcare.birth-support"],
      },
    ],
    [
      "goals.json?counties=TAINAN",
      {
        message: `counties: goals has no such parameter here. Did you mean "county"? It takes ${own}.`,
        parameter: "counties",
        suggestions: ["county"],
        accepted: own,
      },
    ],
    [
      "goals.json?bom=0",
      {
        message: `bom: goals has no such parameter here. It is for csv alone. It takes ${own}.`,
        parameter: "bom",
        suggestions: [],
        accepted: own,
      },
    ],
    [
      "goals.json?lang=fr",
      { message: 'lang: there is no "fr". Did you mean "en" or "zh"?', parameter: "lang", suggestions: ["en", "zh"] },
    ],
    [
      "goals.json?county=",
      {
        message: "county: a value is empty; separate values with one comma, or leave county out for all.",
        parameter: "county",
      },
    ],
    ["goals.json?year=111&year=112", { message: "year: stands 2 times; give it once.", parameter: "year" }],
    [
      "goals.json?year=next",
      {
        message:
          'year: "next" is no year. A year is a CE year (1912 to 2910), a ROC year (1 to 999), or either as text: "111", "民國111年", "111年度", "2022".',
        parameter: "year",
      },
    ],
    [
      "goals.json?years=108",
      {
        message:
          'years: "108" cannot be meant; accepted: two years with .. between them (108..111, 2019..2022, 108..).',
        parameter: "years",
        accepted: "two years with .. between them (108..111, 2019..2022, 108..)",
      },
    ],
    [
      "programs.json?parts=maybe",
      {
        message: 'parts: "maybe" cannot be meant; accepted: true (or 1) and false (or 0).',
        parameter: "parts",
        accepted: "true (or 1) and false (or 0)",
      },
    ],
    [
      "programs.json?level=-1",
      {
        message: 'level: "-1" cannot be meant; accepted: a whole number, 0 or more.',
        parameter: "level",
        accepted: "a whole number, 0 or more",
      },
    ],
    [
      "compare.json",
      { message: "county, plan: give counties or plans to compare, one of the two.", parameter: "county" },
    ],
    ["programs.metadata.json?theme=x", { message: 'theme: there is no "x".', parameter: "theme", suggestions: [] }],
  ])("%s is told so", async (address, error) => {
    const response = await get(`/v1/${address}`);
    expect(response.statusCode).toBe(400);
    expect(response.headers["cache-control"]).toBe("no-store");
    expect(response.json()).toEqual({ error: { code: "BAD_USER_INPUT", ...error } });
  });

  test("a table that there is none of", async () => {
    const response = await get("/v1/goal.xlsx");
    expect(response.statusCode).toBe(404);
    expect(response.json<{ error: Row }>().error).toMatchObject({
      code: "NOT_FOUND",
      message: expect.stringMatching(
        /^There is no table "goal"\. Did you mean \/v1\/goals\.xlsx\? The tables are counties, /,
      ) as unknown,
      suggestions: ["/v1/goals.xlsx"],
    });
  });

  test("a form in which no table can be had", async () => {
    const response = await get("/v1/goals.xml");
    expect(response.statusCode).toBe(404);
    const forms = [...FORMATS.map(({ name }) => name), "metadata.json"].map((name) => `/v1/goals.${name}`);
    expect(response.json()).toEqual({
      error: {
        code: "NOT_FOUND",
        message: `goals cannot be had as "xml". There are ${forms.join(", ")}.`,
        suggestions: forms,
        accepted: "csv, xlsx, json, ndjson, metadata.json",
      },
    });
  });
});

describe("an answer can be kept", () => {
  test.each(["goals.csv", "goals.xlsx", "goals.json", "goals.ndjson", "goals.metadata.json"])("%s", async (file) => {
    const first = await get(`/v1/${file}?county=TAINAN`);
    const { etag, "last-modified": modified, "cache-control": control } = first.headers;
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(modified).toBe("Tue, 24 Nov 2026 00:00:00 GMT");
    expect(control).toBe("public, max-age=300");
    const again = await get(`/v1/${file}?county=TAINAN`, { "if-none-match": String(etag) });
    expect([again.statusCode, again.body, again.headers["etag"]]).toEqual([304, "", etag]);
    expect((await get(`/v1/${file}?county=TAINAN`, { "if-modified-since": String(modified) })).statusCode).toBe(304);
    const other = await get(`/v1/${file}?county=MIAOLI`, { "if-none-match": String(etag) });
    expect(other.statusCode).toBe(200);
  });

  test("HEAD has the headers and no body", async () => {
    const response = await server().inject({ method: "HEAD", url: "/v1/goals.csv" });
    expect(response.statusCode).toBe(200);
    expect(response.body).toBe("");
    expect(response.headers["content-type"]).toBe("text/csv; charset=utf-8; header=present");
    expect(response.headers["content-disposition"]).toBe('attachment; filename="goals-2026-11-24.csv"');
    expect(response.headers["link"]).toBe(
      '<https://plans.example.org/v1/goals.metadata.json>; rel="describedby"; type="application/json"',
    );
  });
});

test("the metadata say what the rows are, from which release, and how to cite", async () => {
  const metadata = (await get("/v1/goals.metadata.json?county=TAINAN&year=114")).json<Row>();
  expect(metadata).toMatchObject({
    name: "goals",
    title: { zh: "策略目標", en: "Strategic goals" },
    publishedAt: "2026-11-24",
    license: { name: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    filter: "Of these counties (縣市): TAINAN. In force in this year: 114.",
    parameters: { county: "TAINAN", year: "114" },
    primaryKey: ["id"],
    formats: { csv: "https://plans.example.org/v1/goals.csv?county=TAINAN&year=114" },
  });
  expect((metadata["columns"] as Row[]).find(({ name }) => name === "start_year_roc")).toEqual({
    name: "start_year_roc",
    type: "integer",
    description: "The first year, ROC (民國).",
    required: false,
    unit: "ROC year",
  });
});

test("the catalog lists every table with its addresses and parameters", async () => {
  const { formats, tables } = (await get("/v1/tables.json")).json<{
    formats: Row[];
    tables: (Row & { parameters: Row[] })[];
  }>();
  expect(formats.map(({ name }) => name)).toEqual(["csv", "xlsx", "json", "ndjson"]);
  expect(tables.map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name));
  const bureaus = tables.find(({ name }) => name === "bureaus");
  expect(bureaus).toEqual({
    name: "bureaus",
    title: { zh: "局處", en: "Bureaus" },
    description: "The fields of the agencies that write plans, whatever an agency is called.",
    addresses: {
      csv: "https://plans.example.org/v1/bureaus.csv",
      xlsx: "https://plans.example.org/v1/bureaus.xlsx",
      json: "https://plans.example.org/v1/bureaus.json",
      ndjson: "https://plans.example.org/v1/bureaus.ndjson",
      "metadata.json": "https://plans.example.org/v1/bureaus.metadata.json",
    },
    parameters: [
      expect.objectContaining({ name: "lang", values: ["zh", "en", "both"], isList: false }),
      expect.objectContaining({ name: "calendar", values: ["roc", "ce", "both"], isList: false }),
      expect.objectContaining({ name: "bom", values: ["1", "0"], formats: ["csv"] }),
      expect.objectContaining({ name: "raw", values: ["1", "0"], formats: ["csv"] }),
    ],
  });
});
