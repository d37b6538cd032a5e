import { useGraph, type Variables } from "../use-graph";
import { askForComparison, cellOf, codesOf, idsOf, type Row, rowsOf, SIX } from "./ask-for-comparison";
import { INITIATIVES, initiativesOf, isVersion, ITEMS, type SeededItem } from "./seeded-items";

const graph = useGraph();

const itemsIn = (county: string): SeededItem[] => ITEMS.filter((item) => item.county === county);

/** Whether an item has one of the themes or a child of one. */
const under =
  (...codes: readonly string[]) =>
  ({ themes }: SeededItem): boolean =>
    codes.some((code) => themes.has(code));

/** What some filters let through of the plan files, numbered parts of programs looked at by themselves. */
const LETS: readonly (readonly [Variables, (item: SeededItem) => boolean])[] = [
  [{}, () => true],
  [{ theme: "childcare" }, under("childcare")],
  [{ theme: "disability.day-services" }, under("disability.day-services")],
  [{ theme: "community-development" }, under("community-development")],
  [{ filter: { themes: ["anti-poverty", "protection"] } }, under("anti-poverty", "protection")],
  [{ filter: { kinds: ["GOAL"] } }, ({ kind }) => kind === "GOAL"],
  [{ filter: { kinds: ["PROGRAM"] } }, ({ kind }) => kind === "PROGRAM"],
  [{ filter: { kinds: ["INDICATOR"] } }, ({ kind }) => kind === "INDICATOR"],
  [{ filter: { planKinds: ["ANNUAL"] } }, ({ plan }) => plan === "yunlin-community-111"],
  [{ filter: { year: 114 } }, ({ plan }) => plan === "tainan-114"],
];

describe("the rows", () => {
  test.each(LETS)("are the initiatives of which a compared county has a version: %j", async (asked, lets) => {
    const comparison = await askForComparison(graph(), { ...asked, counties: SIX });
    const items = ITEMS.filter((item) => item.whole === null && lets(item));
    expect(rowsOf(comparison).sort()).toEqual(initiativesOf(items).sort());
    expect(comparison.rows.totalCount).toBe(comparison.rows.nodes.length);
  });

  test.each(LETS)("have a cell with all members, RELATED ones too, ADDRESSED by a version: %j", async (asked, lets) => {
    const { rows } = await askForComparison(graph(), { ...asked, counties: SIX });
    const letsWhole = ({ whole }: SeededItem) => ITEMS.some((item) => item.id === whole && lets(item));
    const wrong = rows.nodes.flatMap(({ initiative: { code }, cells }) =>
      cells.filter(({ column, presence, count, items }) => {
        const own = itemsIn(column.code);
        const members = own.filter(({ likeness }) => likeness.has(code));
        const must = members.filter((item) => lets(item) && (item.whole === null || letsWhole(item)));
        const may = members.filter((item) => lets(item) || letsWhole(item));
        const has = own.some((item) => item.whole === null && lets(item) && isVersion(item, code));
        return (
          count !== items.length ||
          must.some(({ id }) => !idsOf(items).includes(id)) ||
          idsOf(items).some((id) => !may.some((item) => item.id === id)) ||
          (presence === "ADDRESSED") !== has
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("of a theme are those of the filter's theme", async () => {
    const byTheme = await askForComparison(graph(), { counties: SIX, theme: "childcare" });
    const byFilter = await askForComparison(graph(), { counties: SIX, filter: { themes: ["childcare"] } });
    expect(byTheme).toEqual({ ...byFilter, theme: { code: "childcare" } });
    expect(byFilter.theme).toBeNull();
  });

  test("are all 54 initiatives where all counties are compared, and fewer where fewer are", async () => {
    expect(await askForRows(SIX)).toHaveLength(54);
    expect((await askForRows(["MIAOLI", "KAOHSIUNG"])).sort()).toEqual(initiativesOf(itemsIn("MIAOLI")).sort());
    expect(await askForRows(["KAOHSIUNG"])).toEqual([]);
  });

  test("are none for what a county is only RELATED to: Taichung's half sentence on sound associations", async () => {
    const alone = await askForRows(["TAICHUNG", "TAINAN"]);
    expect(alone).not.toContain("association-governance");
    expect(alone).not.toContain("community-volunteers");
    const comparison = await askForComparison(graph(), { counties: ["TAICHUNG", "TAINAN", "MIAOLI"] });
    expect(cellOf(comparison, "association-governance", "TAICHUNG")).toEqual({
      column: { code: "TAICHUNG" },
      presence: "SILENT",
      likeness: "RELATED",
      count: 1,
      items: [{ id: "taichung-108.goal-4-1" }],
    });
    expect(cellOf(comparison, "association-governance", "MIAOLI")).toEqual({
      column: { code: "MIAOLI" },
      presence: "ADDRESSED",
      likeness: "SIMILAR",
      count: 1,
      items: [{ id: "miaoli-community.work-5" }],
    });
  });

  test("have a cell for every column, in the order of the columns", async () => {
    const counties = ["YUNLIN", "KAOHSIUNG", "TAINAN", "TAICHUNG"];
    const { columns, rows, summaries } = await askForComparison(graph(), { counties });
    expect(codesOf(columns)).toEqual(counties);
    expect(codesOf(summaries.map(({ column }) => column))).toEqual(counties);
    const wrong = rows.nodes.filter(
      ({ cells }) => codesOf(cells.map(({ column }) => column)).join() !== counties.join(),
    );
    expect(wrong).toEqual([]);
  });

  async function askForRows(counties: readonly string[]): Promise<string[]> {
    return rowsOf(await askForComparison(graph(), { counties }));
  }
});

describe("the order of the rows", () => {
  const having = ({ cells }: Row) => cells.filter(({ presence }) => presence === "ADDRESSED").length;
  const lacking = ({ cells }: Row) => cells.filter(({ presence }) => presence === "SILENT").length;
  const place = ({ initiative }: Row) => INITIATIVES.indexOf(initiative.code);

  test.each<[Variables]>([
    [{}],
    [{ theme: "childcare" }],
    [{ filter: { year: 2022 } }],
    [{ filter: { kinds: ["GOAL"] } }],
  ])("is by how many have it, or by how many lack it, and else that of the initiatives' file: %j", async (asked) => {
    const shared = (await askForComparison(graph(), { ...asked, counties: SIX, orderBy: "SHARED_FIRST" })).rows.nodes;
    const unsaid = (await askForComparison(graph(), { ...asked, counties: SIX })).rows.nodes;
    const different = (await askForComparison(graph(), { ...asked, counties: SIX, orderBy: "DIFFERENCES_FIRST" })).rows
      .nodes;
    expect(unsaid).toEqual(shared);
    const byPlace = [...shared].sort((a, b) => place(a) - place(b));
    expect(shared).toEqual(byPlace.toSorted((a, b) => having(b) - having(a)));
    expect(different).toEqual(byPlace.toSorted((a, b) => lacking(b) - lacking(a) || having(b) - having(a)));
    expect(different).not.toEqual(shared);
  });

  test("puts first what all five counties have: activity centres and welfare services of communities", async () => {
    const rows = rowsOf(await askForComparison(graph(), { counties: SIX }));
    expect(rows.slice(0, 3)).toEqual(["activity-centres", "community-welfare-services", "tiered-guidance"]);
  });

  test("puts first what some have and others, whose plans cover childcare, have not", async () => {
    const asked = { counties: SIX, theme: "childcare" };
    expect(rowsOf(await askForComparison(graph(), { ...asked, orderBy: "DIFFERENCES_FIRST" }))).toEqual([
      "quasi-public-childcare",
      "home-childcare-registration",
      "childcare-quality",
      "birth-allowance",
      "temporary-childcare",
      "parenting-advice",
      "women-services",
      "public-infant-care",
      "public-childcare-homes",
      "child-raising-allowance",
      "childcare-subsidy",
    ]);
  });
});
