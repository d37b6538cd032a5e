import { useGraph, type Variables } from "../use-graph";
import { askForComparison, askForCovered, cellOf, type Row, SIX } from "./ask-for-comparison";
import { ITEMS } from "./seeded-items";

const graph = useGraph();

describe("a cell", () => {
  test.each<[string, string, Variables, string]>([
    ["quasi-public-childcare", "TAINAN", { theme: "childcare" }, "ADDRESSED"],
    ["quasi-public-childcare", "CHIAYI_CITY", { theme: "childcare" }, "SILENT"],
    ["childcare-quality", "CHIAYI_CITY", { theme: "childcare" }, "SILENT"],
    ["women-services", "TAINAN", { theme: "childcare" }, "OTHERWISE_ADDRESSED"],
    ["women-services", "TAICHUNG", { theme: "childcare" }, "SILENT"],
    ["quasi-public-childcare", "MIAOLI", { theme: "childcare" }, "OUT_OF_SCOPE"],
    ["quasi-public-childcare", "KAOHSIUNG", { theme: "childcare" }, "NO_PLAN"],
    ["quasi-public-childcare", "MIAOLI", {}, "SILENT"],
    ["quasi-public-childcare", "KAOHSIUNG", {}, "NO_PLAN"],
    ["home-childcare-registration", "TAICHUNG", { filter: { kinds: ["INDICATOR"] } }, "OTHERWISE_ADDRESSED"],
    ["home-childcare-registration", "TAINAN", { filter: { kinds: ["INDICATOR"] } }, "SILENT"],
    ["flagship-communities", "YUNLIN", { filter: { year: 2022 } }, "ADDRESSED"],
    ["flagship-communities", "MIAOLI", { filter: { year: 2022 } }, "UNDATED_ONLY"],
    ["flagship-communities", "MIAOLI", { filter: { year: 2022, includeUndated: true } }, "ADDRESSED"],
    ["flagship-communities", "CHIAYI_CITY", { filter: { year: 2022 } }, "SILENT"],
    ["flagship-communities", "TAINAN", { filter: { year: 2022 } }, "OTHER_YEARS_ONLY"],
    ["flagship-communities", "KAOHSIUNG", { filter: { year: 2022, includeUndated: true } }, "NO_PLAN"],
    ["care-stations", "TAICHUNG", { theme: "older-persons", filter: { year: 2026 } }, "OTHER_YEARS_ONLY"],
    ["care-stations", "MIAOLI", { theme: "older-persons", filter: { year: 2026 } }, "OUT_OF_SCOPE"],
  ])("of %s and %s with %j is %s", async (initiative, county, asked, presence) => {
    const comparison = await askForComparison(graph(), { ...asked, counties: SIX });
    expect(cellOf(comparison, initiative, county).presence).toBe(presence);
  });

  test("has the closest likeness of its items, null without any", async () => {
    const { rows } = await askForComparison(graph(), { counties: SIX });
    const closest = (initiative: string, county: string): string | null =>
      ["SAME", "SIMILAR", "RELATED"].find((likeness) =>
        ITEMS.some((item) => item.county === county && item.likeness.get(initiative) === likeness),
      ) ?? null;
    const wrong = rows.nodes.flatMap(({ initiative, cells }) =>
      cells.filter(({ column, likeness }) => likeness !== closest(initiative.code, column.code)),
    );
    expect(wrong).toEqual([]);
  });

  test("shows ten of its items unless more are asked for, those only RELATED last: Chiayi City's care stations", async () => {
    const query = `query ($items: Int) { compare(counties: [CHIAYI_CITY]) { rows(first: 100) { nodes {
      initiative { code } cells { count likeness unsaid: items { id } items(first: $items) { id } } } } } }`;
    const ask = async (items: number | null) => {
      const { compare } = await graph().ask<{
        compare: { rows: { nodes: (Row & { cells: { unsaid: { id: string }[] }[] })[] } };
      }>(query, { items });
      return compare.rows.nodes.find(({ initiative }) => initiative.code === "care-stations")?.cells[0];
    };
    const whole = await ask(100);
    expect(whole).toMatchObject({ count: 13, likeness: "SAME" });
    expect(whole?.items).toHaveLength(13);
    expect(whole?.items.at(-1)).toEqual({ id: "chiayi-city-108.undertaking-2-1-2-2" });
    expect(whole?.unsaid).toEqual(whole?.items.slice(0, 10));
    expect((await ask(null))?.items).toEqual(whole?.unsaid);
    expect((await ask(2))?.items).toEqual(whole?.items.slice(0, 2));
    for (const items of [0, 101])
      expect((await graph().refusal(query, { items })).message).toBe(
        `first: ${String(items)} is out of bounds. Ask for 1 to 100 and go on with after: endCursor.`,
      );
  });

  test("of an initiative is no matter of the references asked for: Miaoli names another's, outside its items", async () => {
    const references = ["social-safety-net-program", "community-development-guidelines"];
    const comparison = await askForComparison(graph(), { counties: SIX, filter: { references } });
    const presences = SIX.map((county) => cellOf(comparison, "safety-net-coordination", county).presence);
    expect(presences).toEqual([
      "OTHERWISE_ADDRESSED",
      "ADDRESSED",
      "OTHERWISE_ADDRESSED",
      "SILENT",
      "SILENT",
      "NO_PLAN",
    ]);
    expect(cellOf(comparison, "association-governance", "TAINAN").presence).toBe("SILENT");
  });
});

describe("a row is there, and a cell ADDRESSED, where the list of items with the filter and the initiative holds one", () => {
  test.each<[Variables]>([
    [{}],
    [{ parts: true }],
    [{ withoutTwins: true }],
    [{ withoutTwins: true, levels: [1] }],
    [{ year: 111 }],
    [{ year: 2022, includeUndated: true }],
    [{ years: { from: 2023 }, parts: true }],
    [{ endsIn: { to: 2020 } }],
    [{ targetGroups: ["elderly", "caregivers"] }],
    [{ references: ["long-term-care-plan-2", "social-safety-net-program"] }],
    [{ planKinds: ["MID_TERM"], kinds: ["PROGRAM"] }],
    [{ bureaus: ["labour"] }],
    [{ roles: ["MEASURE", "PRINCIPLE"] }],
    [{ listings: ["NARRATIVE"] }],
    [{ units: ["PERCENT"] }],
    [{ levels: [2], parts: true }],
    [{ levels: [1] }],
    [{ levels: [1], kinds: ["PROGRAM"] }],
    [{ text: "長者" }],
    [{ text: "社區" }],
    [{ text: "社區", parts: true }],
    [{ text: "津貼", titleOnly: true }],
  ])("%j", async (filter) => {
    expect(await wrongCells(filter)).toEqual([]);
  });

  test("with every theme", async () => {
    const wrong: string[] = [];
    for (const code of await askForThemes())
      wrong.push(...(await wrongCells({ themes: [code] })).map((cell) => `${code}: ${cell}`));
    expect(wrong).toEqual([]);
  });

  /** Cells that are ADDRESSED here and empty in a matrix, or the other way round. */
  async function wrongCells(filter: Variables): Promise<string[]> {
    const { rows } = await askForComparison(graph(), { counties: SIX, filter });
    const covered = await askForCovered(graph(), "INITIATIVE", { ...filter, counties: SIX });
    const addressed = new Set(
      rows.nodes.flatMap(({ initiative, cells }) =>
        cells
          .filter(({ presence }) => presence === "ADDRESSED")
          .map(({ column }) => `${initiative.code} ${column.code}`),
      ),
    );
    return [...new Set([...addressed, ...covered])]
      .filter((cell) => !(addressed.has(cell) && covered.has(cell)))
      .sort();
  }
});

test("a county that has a version of an initiative speaks of what is compared, with every theme", async () => {
  const wrong: string[] = [];
  for (const theme of await askForThemes()) {
    const { rows, summaries } = await askForComparison(graph(), { counties: SIX, theme });
    const having = rows.nodes
      .flatMap(({ cells }) => cells)
      .flatMap(({ column, presence }) => (presence === "ADDRESSED" ? [column.code] : []));
    const silent = summaries.filter(({ column, presence }) => presence !== "ADDRESSED" && having.includes(column.code));
    wrong.push(...silent.map(({ column, presence }) => `${theme}: ${column.code} is ${presence}`));
  }
  expect(wrong).toEqual([]);
});

async function askForThemes(): Promise<string[]> {
  const { themes } = await graph().ask<{ themes: { code: string }[] }>("{ themes(topOnly: false) { code } }");
  return themes.map(({ code }) => code);
}
