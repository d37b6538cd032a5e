import { costOf, writeDoubling } from "./measured";

test("pages are taken as long as they are asked for, in the query and in variables", async () => {
  const one = await costOf("{ items(first: 1) { nodes { id } } }");
  expect(await costOf("{ items(first: 50) { nodes { id } } }")).toBe(50 * (one - 1) + 1);
  const query = "query ($first: Int) { items(first: $first) { nodes { id } } }";
  expect(await costOf(query, { first: 50 })).toBe(await costOf("{ items(first: 50) { nodes { id } } }"));
  expect(await costOf(query)).toBe(await costOf("{ items { nodes { id } } }"));
});

test("a page that is not said to be long has 20, and none has more than 100 or fewer than 1", async () => {
  expect(await costOf("{ items { nodes { id } } }")).toBe(await costOf("{ items(first: 20) { nodes { id } } }"));
  expect(await costOf("{ items(first: 999999) { nodes { id } } }")).toBe(
    await costOf("{ items(first: 100) { nodes { id } } }"),
  );
  expect(await costOf("{ items(first: -5) { nodes { id } } }")).toBe(
    await costOf("{ items(first: 1) { nodes { id } } }"),
  );
});

test("pages inside pages multiply", async () => {
  const inner = (first: number): string =>
    `{ plans(first: 10) { nodes { programs(first: ${String(first)}) { nodes { id } } } } }`;
  const [one, two] = [await costOf(inner(10)), await costOf(inner(20))];
  expect(two - one).toBe(10 * 10);
});

test("a fragment costs wherever it is spread, and inside a page as often as the page is long", async () => {
  const fragment = "fragment Named on Plan { county { name } }";
  const once = await costOf(`{ plans { nodes { ...Named } } } ${fragment}`);
  const twice = await costOf(`{ a: plans { nodes { ...Named } } b: plans { nodes { ...Named } } } ${fragment}`);
  expect(twice).toBe(2 * once);
  expect(once).toBe(await costOf("{ plans { nodes { county { name } } } }"));
  const ofPage = "fragment Page on PlanConnection { nodes { id } }";
  expect(await costOf(`{ a: plans(first: 3) { ...Page } b: plans(first: 5) { ...Page } } ${ofPage}`)).toBe(
    await costOf("{ a: plans(first: 3) { nodes { id } } b: plans(first: 5) { nodes { id } } }"),
  );
});

test("fragments that double thirty times are reckoned, each once", async () => {
  expect(await costOf(writeDoubling(30))).toBeGreaterThan(2 ** 30);
});

test("a fragment that spreads itself ends", async () => {
  expect(
    await costOf("{ counties { ...Loop } } fragment Loop on County { plans { nodes { county { ...Loop } } } }"),
  ).toBeGreaterThan(0);
});

test("the lists that items of every kind have cost the same wherever they are asked for", async () => {
  const asked = "{ nodes { citations { quote } } }";
  expect(await costOf(`{ programs ${asked} }`)).toBe(await costOf(`{ items ${asked} }`));
});
