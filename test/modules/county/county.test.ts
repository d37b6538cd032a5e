import { useGraph } from "../use-graph";

const graph = useGraph();

interface County {
  readonly code: string;
  readonly name: string;
  readonly english: string;
  readonly type: string;
  readonly isoCode: string;
  readonly moiCode: string;
}

test("all 22 counties stand in the customary order, each with names and codes of its own", async () => {
  const { counties } = await graph().ask<{ counties: County[] }>(
    "{ counties { code name english: name(language: EN) type isoCode moiCode } }",
  );
  expect(counties.map(({ code }) => code)).toEqual([
    ..."TAIPEI NEW_TAIPEI TAOYUAN TAICHUNG TAINAN KAOHSIUNG KEELUNG HSINCHU_CITY CHIAYI_CITY YILAN HSINCHU_COUNTY".split(
      " ",
    ),
    ..."MIAOLI CHANGHUA NANTOU YUNLIN CHIAYI_COUNTY PINGTUNG TAITUNG HUALIEN PENGHU KINMEN LIENCHIANG".split(" "),
  ]);
  for (const field of ["name", "english", "isoCode", "moiCode"] as const)
    expect(new Set(counties.map((county) => county[field])).size).toBe(22);
  for (const { isoCode, moiCode } of counties) {
    expect(isoCode).toMatch(/^TW-[A-Z]{3}$/);
    expect(moiCode).toMatch(/^\d{5}$/);
  }
});

test("six are special municipalities, three cities, thirteen counties", async () => {
  const { counties } = await graph().ask<{ counties: County[] }>("{ counties { type } }");
  const count = (kind: string): number => counties.filter(({ type }) => type === kind).length;
  expect([count("SPECIAL_MUNICIPALITY"), count("CITY"), count("COUNTY")]).toEqual([6, 3, 13]);
});

test("withPlansOnly leaves the five of which a plan is held", async () => {
  const query =
    "{ counties(withPlansOnly: true) { code plans { totalCount } } others: counties(withPlansOnly: null) { code } }";
  const { counties, others } = await graph().ask<{ counties: object[]; others: object[] }>(query);
  expect(counties).toEqual(
    ["TAICHUNG", "TAINAN", "CHIAYI_CITY", "MIAOLI", "YUNLIN"].map((code) => ({ code, plans: { totalCount: 1 } })),
  );
  expect(others).toHaveLength(22);
});

test("Chiayi City is not the county around it", async () => {
  const query =
    "{ city: county(code: CHIAYI_CITY) { id name plans { totalCount } } county: county(code: CHIAYI_COUNTY) { id name plans { totalCount } } }";
  expect(await graph().ask(query)).toEqual({
    city: { id: "county.chiayi-city", name: "嘉義市", plans: { totalCount: 1 } },
    county: { id: "county.chiayi-county", name: "嘉義縣", plans: { totalCount: 0 } },
  });
});

test("a county that is none is refused by the schema", async () => {
  const error = await graph().refusal("{ county(code: CHIAYI) { id } }");
  expect(error.message).toMatch(/^Value "CHIAYI" does not exist in "CountyCode" enum\./);
});

test("a county without a plan has empty lists", async () => {
  const list = "{ totalCount nodes { id } }";
  const query = `{ county(code: PENGHU) { plans ${list} strategicGoals ${list} programs ${list} indicators ${list} } }`;
  const empty = { totalCount: 0, nodes: [] };
  expect(await graph().ask(query)).toEqual({
    county: { plans: empty, strategicGoals: empty, programs: empty, indicators: empty },
  });
});
