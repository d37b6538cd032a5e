import { foldedWords } from "../../../src/kit/fold-words";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { useTestDataSource } from "../../support/test-database";
import { seededDatabase } from "../seeded-databases";
import { readSeedTexts, seedFolder, type SeedPlan } from "../seed-plan-texts";

const dataSource = useTestDataSource(seededDatabase);

function ask<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
  return dataSource().query<Row[]>(sql, parameters);
}

test("the five plans are written with what was counted by hand", async () => {
  const rows = await ask<Record<string, unknown>>(
    `SELECT plan_id AS plan,
       count(*) FILTER (WHERE kind = 'GOAL')::int AS goals,
       count(*) FILTER (WHERE kind = 'PROGRAM' AND level = 1)::int AS programs,
       count(*) FILTER (WHERE kind = 'PROGRAM' AND level > 1)::int AS parts,
       count(*) FILTER (WHERE kind = 'INDICATOR')::int AS indicators
     FROM plan_item GROUP BY plan_id ORDER BY plan_id`,
  );
  expect(rows).toEqual([
    { plan: "chiayi-city-108", goals: 29, programs: 38, parts: 50, indicators: 39 },
    { plan: "miaoli-community", goals: 5, programs: 10, parts: 0, indicators: 0 },
    { plan: "taichung-108", goals: 29, programs: 37, parts: 0, indicators: 0 },
    { plan: "tainan-114", goals: 77, programs: 44, parts: 0, indicators: 4 },
    { plan: "yunlin-community-111", goals: 10, programs: 7, parts: 0, indicators: 0 },
  ]);
});

test("156 and 16 targets are written, a quarter of them for each year", async () => {
  const rows = await ask<{ year: number; targets: number }>(
    "SELECT year, count(*)::int AS targets FROM target GROUP BY year ORDER BY year",
  );
  expect(rows.map(({ year, targets }) => [year, targets])).toEqual([
    [2019, 39],
    [2020, 39],
    [2021, 39],
    [2022, 39],
    [2025, 4],
    [2026, 4],
    [2027, 4],
    [2028, 4],
  ]);
});

test.each(["chiayi-city", "miaoli", "taichung", "tainan", "yunlin"] as const)(
  "%s: the document is stored byte for byte",
  async (name: SeedPlan) => {
    const { document } = readSeedTexts(name);
    const bytes = readFileSync(join(seedFolder(name), "document.txt"));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const rows = await ask<{ text: string; line_count: number }>(
      "SELECT text, line_count FROM document WHERE sha256 = $1",
      [sha256],
    );
    expect(rows).toEqual([{ text: document, line_count: document.replace(/\n$/u, "").split("\n").length }]);
  },
);

test("Chiayi City's KPI 3-2 has its four targets, the second one as it is printed", async () => {
  const rows = await ask<Record<string, unknown>>(
    "SELECT id, year, raw, value, comparator, comparator_raw, unit, unit_raw, note IS NOT NULL AS noted FROM target WHERE indicator_id = 'chiayi-city-108.kpi-3-2' ORDER BY position",
  );
  const target = (year: number, raw: string, unitRaw: string | null) => ({
    id: `chiayi-city-108.kpi-3-2.${String(year)}`,
    year,
    raw,
    value: 100,
    comparator: "EQ",
    comparator_raw: null,
    unit: "PERCENT",
    unit_raw: unitRaw,
    noted: raw === "100",
  });
  expect(rows).toEqual([
    target(2019, "100%", "%"),
    target(2020, "100", null),
    target(2021, "100%", "%"),
    target(2022, "100%", "%"),
  ]);
});

test("its second target is proved by the name, the year and the value", async () => {
  const rows = await ask<Record<string, unknown>>(
    "SELECT field, start_line, quote, check_kind, part_id FROM citation WHERE part_id = 'chiayi-city-108.kpi-3-2.2020' ORDER BY position",
  );
  const proof = (line: number, quote: string) => ({
    field: "target.2020",
    start_line: line,
    quote,
    check_kind: "EXACT",
    part_id: "chiayi-city-108.kpi-3-2.2020",
  });
  expect(rows).toEqual([proof(510, "成人保護案件開案率"), proof(347, "109年"), proof(513, "100")]);
});

test("citations are numbered by field within their subject, and ranked by line within their document", async () => {
  const rows = await ask<{ id: string }>(
    "SELECT id FROM citation WHERE subject_id = 'taichung-108.program-27' ORDER BY position",
  );
  expect(rows.map(({ id }) => id)).toEqual([
    "taichung-108.program-27~title~1",
    "taichung-108.program-27~period~1",
    "taichung-108.program-27~goal~1",
  ]);
  const ranked = await ask<{ document: string; ranks: number; citations: number; out_of_order: number }>(
    `SELECT document_id AS document, count(DISTINCT rank)::int AS ranks, count(*)::int AS citations,
       count(*) FILTER (WHERE start_line < before)::int AS out_of_order
     FROM (SELECT *, lag(start_line) OVER (PARTITION BY document_id ORDER BY rank) AS before FROM citation) AS c
     GROUP BY document_id`,
  );
  expect(ranked).toHaveLength(5);
  expect(ranked.filter(({ ranks, citations, out_of_order }) => ranks !== citations || out_of_order > 0)).toEqual([]);
});

test("each citation lies in a section of its document", async () => {
  const outside = await ask<{ id: string }>(
    `SELECT citation.id FROM citation JOIN section ON section.id = citation.section_id
     WHERE section.document_id <> citation.document_id OR citation.start_line NOT BETWEEN section.start_line AND section.end_line`,
  );
  expect(outside).toEqual([]);
});

test("everything that has an address is in the list of nodes, once", async () => {
  const [counts] = await ask<{ nodes: number; rows: number; missing: number }>(
    `WITH named AS (
       SELECT id FROM plan UNION ALL SELECT id FROM document UNION ALL SELECT id FROM section UNION ALL SELECT id FROM plan_item
       UNION ALL SELECT id FROM target UNION ALL SELECT id FROM citation UNION ALL SELECT id FROM county
       UNION ALL SELECT id FROM bureau UNION ALL SELECT id FROM theme UNION ALL SELECT id FROM target_group
       UNION ALL SELECT id FROM figure UNION ALL SELECT id FROM policy_reference UNION ALL SELECT id FROM initiative)
     SELECT (SELECT count(*)::int FROM node) AS nodes, count(*)::int AS rows,
       count(*) FILTER (WHERE id NOT IN (SELECT id FROM node))::int AS missing FROM named`,
  );
  expect(counts?.missing).toBe(0);
  expect(counts?.nodes).toBe(counts?.rows);
});

test("the scope of a plan is what it narrows itself to, or all but what it leaves out", async () => {
  const rows = await ask<{ plan: string; themes: number; labour: boolean; community: boolean }>(
    `SELECT plan_id AS plan, count(*)::int AS themes, bool_or(theme_code = 'labour') AS labour,
       bool_or(theme_code = 'community-development.evaluation') AS community
     FROM plan_scope GROUP BY plan_id ORDER BY plan_id`,
  );
  const [all] = await ask<{ themes: number; labour: number }>(
    "SELECT count(*)::int AS themes, count(*) FILTER (WHERE code = 'labour' OR parent_code = 'labour')::int AS labour FROM theme",
  );
  const [themes, withoutLabour] = [all?.themes, (all?.themes ?? 0) - (all?.labour ?? 0)];
  expect(rows).toEqual([
    { plan: "chiayi-city-108", themes, labour: true, community: true },
    { plan: "miaoli-community", themes: 10, labour: false, community: true },
    { plan: "taichung-108", themes: withoutLabour, labour: false, community: true },
    { plan: "tainan-114", themes: withoutLabour, labour: false, community: true },
    { plan: "yunlin-community-111", themes: 10, labour: false, community: true },
  ]);
});

test("twins are linked once, from the goal that is printed first", async () => {
  const rows = await ask<{ goal_id: string; twin_id: string }>(
    "SELECT goal_id, twin_id FROM goal_twin ORDER BY goal_id",
  );
  expect(rows).toHaveLength(16);
  expect(rows.filter(({ goal_id, twin_id }) => goal_id.replace("priority", "goal") !== twin_id)).toEqual([]);
});

test("the words of a program's parts are kept beside its own", async () => {
  const [row] = await ask<{ own: boolean; parts: boolean; below: boolean }>(
    `SELECT search_text LIKE '%${foldedWords("建構福利產業化模式")}%' AS own,
       search_parts LIKE '%${foldedWords("建構福利產業化模式")}%' AS parts, search_parts LIKE '%${foldedWords("演講廳")}%' AS below FROM plan_item WHERE id = 'chiayi-city-108.undertaking-2-1'`,
  );
  expect(row).toEqual({ own: false, parts: true, below: true });
});

test("the page is told where the document's text says which", async () => {
  const rows = await ask<{ page: string | null; citations: number; first: number; last: number }>(
    `SELECT page, count(*)::int AS citations, min(start_line)::int AS first, max(start_line)::int AS last
     FROM citation WHERE document_id = 'yunlin-community-111.document' GROUP BY page ORDER BY page`,
  );
  expect(rows.map(({ page, first }) => [page, first])).toEqual([
    ["1", 1],
    [null, 33],
  ]);
});
