import { readConfig } from "../../../src/config";
import { readVocabulary } from "../../../src/import/vocabulary";
import { readProfiles } from "../../../src/import/write/write-similarities";
import { countInitiativeHits } from "../../bench/initiative-hits";
import { METHODS } from "../../bench/similar-methods";
import { askForAll, useGraph } from "../use-graph";

const graph = useGraph();

interface Named {
  readonly name: string;
}

interface Item {
  readonly id: string;
  readonly county: { readonly code: string };
  readonly themes: readonly Named[];
  readonly references: readonly Named[];
  readonly others: readonly Similar[];
  readonly both: readonly Similar[];
}

interface Similar {
  readonly item: { readonly id: string; readonly county: { readonly code: string } };
  readonly score: number;
  readonly reasons: readonly string[];
  readonly english: readonly string[];
}

const SIMILAR = "item { id county { code } } score reasons english: reasons(language: EN)";
const FIELDS = `id county { code } themes { name(language: EN) } references { name(language: EN) }
  others: similar(first: 10) { ${SIMILAR} } both: similar(first: 10, otherCountiesOnly: false) { ${SIMILAR} }`;

let items: Item[] = [];
let pairs: { readonly of: Item; readonly similar: Similar }[] = [];
beforeAll(async () => {
  items = await askForAll<Item>(graph(), "items", FIELDS, { filter: { parts: true } });
  pairs = items.flatMap((of) => [...of.others, ...of.both].map((similar) => ({ of, similar })));
});

const idsOf = (similar: readonly Similar[]): string[] => similar.map(({ item }) => item.id);

test("items alike are of other counties alone, never of the item's own, unless its own are asked for", () => {
  const ownCounty = items.flatMap(({ id, county, others }) =>
    others.filter(({ item }) => item.county.code === county.code).map(({ item }) => `${id}: ${item.id}`),
  );
  expect(ownCounty).toEqual([]);
  const withOwn = items.filter(({ county, both }) => both.some(({ item }) => item.county.code === county.code));
  expect(withOwn.length).toBeGreaterThan(items.length / 2);
});

test("no item is alike to itself, and none stands twice in a list", () => {
  const wrong = items.flatMap(({ id, others, both }) =>
    [others, both].filter((list) => idsOf(list).includes(id) || new Set(idsOf(list)).size < list.length).map(() => id),
  );
  expect(wrong).toEqual([]);
});

test("nine in ten of the 379 items have one that is alike, and none more than ten", () => {
  expect(items).toHaveLength(379);
  expect(items.filter(({ others }) => others.length > 0).length).toBeGreaterThan(0.9 * items.length);
  expect(Math.max(...items.map(({ others }) => others.length))).toBe(10);
});

test("scores lie between 0 and 1, the most alike first", () => {
  const outside = pairs.filter(({ similar: { score } }) => !(score > 0 && score <= 1));
  expect(outside).toEqual([]);
  const unsorted = items
    .flatMap(({ id, others, both }) => [others, both].map((list) => ({ id, scores: list.map(({ score }) => score) })))
    .filter(({ scores }) => scores.some((score, index) => score > (scores[index - 1] ?? 1)));
  expect(unsorted).toEqual([]);
  expect(new Set(pairs.map(({ similar }) => similar.score)).size).toBeGreaterThan(100);
});

test("two items are as alike one way as the other", () => {
  const scores = new Map(pairs.map(({ of, similar }) => [`${of.id} ${similar.item.id}`, similar.score]));
  const uneven = pairs.filter(({ of, similar }) => {
    const back = scores.get(`${similar.item.id} ${of.id}`);
    return back !== undefined && Math.abs(back - similar.score) > 0.0002;
  });
  expect(uneven).toEqual([]);
});

test("with the county's own among them, those of other counties keep their order and their scores", () => {
  const wrong = items.filter(({ county, others, both }) => {
    const foreign = both.filter(({ item }) => item.county.code !== county.code);
    return JSON.stringify(foreign) !== JSON.stringify(others.slice(0, foreign.length));
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

describe("reasons", () => {
  const ZH = ["共同用語：", "共同主題：", "共同引用："] as const;
  const EN = ["shared words: ", "shared themes: ", "shared references: "] as const;
  const shared = (of: readonly Named[], other: readonly Named[]): string[] => {
    const names = other.map(({ name }) => name);
    return of.map(({ name }) => name).filter((name) => names.includes(name));
  };
  const toldBy = (reasons: readonly string[], starts: readonly string[]): string[] =>
    reasons.map((reason) => starts.find((start) => reason.startsWith(start) && reason.length > start.length) ?? reason);

  test("are given in both languages, at least one for every pair, the same in both", () => {
    const wrong = pairs.filter(({ similar: { reasons, english } }) => {
      const [zh, en] = [toldBy(reasons, ZH), toldBy(english, EN)];
      const kinds = zh.map((start) => ZH.findIndex((known) => known === start));
      return (
        zh.length === 0 ||
        kinds.includes(-1) ||
        kinds.join() !== en.map((start) => EN.findIndex((known) => known === start)).join()
      );
    });
    expect(wrong.map(({ of, similar }) => ({ of: of.id, similar }))).toEqual([]);
  });

  test("name the themes and the references that both items have", () => {
    const byId = new Map(items.map((item) => [item.id, item]));
    const wrong = pairs.filter(({ of, similar }) => {
      const other = byId.get(similar.item.id);
      const [themes, references] = [
        shared(of.themes, other?.themes ?? []),
        shared(of.references, other?.references ?? []),
      ];
      const expected = [
        ...(themes.length > 0 ? [EN[1] + themes.join(", ")] : []),
        ...(references.length > 0 ? [EN[2] + references.join(", ")] : []),
      ];
      return JSON.stringify(similar.english.filter((reason) => !reason.startsWith(EN[0]))) !== JSON.stringify(expected);
    });
    expect(wrong.map(({ of, similar }) => ({ of: of.id, similar }))).toEqual([]);
    const named = pairs.flatMap(({ similar }) => toldBy(similar.english, EN));
    expect(new Set(named)).toEqual(new Set(EN));
  });

  test("name words that both items print", async () => {
    const profiles = new Map(
      (await readProfiles(graph().dataSource.manager)).map(({ id, title, text }) => [id, fold(`${title}，${text}`)]),
    );
    const wrong = pairs.flatMap(({ of, similar }) =>
      similar.reasons
        .filter((reason) => reason.startsWith(ZH[0]))
        .flatMap((reason) => reason.slice(ZH[0].length).split("、"))
        .filter((word) => [of.id, similar.item.id].some((id) => !profiles.get(id)?.includes(fold(word))))
        .map((word) => `${of.id} and ${similar.item.id}: ${word}`),
    );
    expect(wrong).toEqual([]);
  });

  /** White space and variants of characters apart. */
  function fold(text: string): string {
    return text.normalize("NFKC").replace(/\s+/gu, "").replaceAll("台", "臺").toLowerCase();
  }
});

describe("how many", () => {
  const QUERY = `query ($first: Int, $own: Boolean) {
    node(id: "tainan-114.goal-1-1") { ... on PlanItem { similar(first: $first, otherCountiesOnly: $own) { ${SIMILAR} } } } }`;
  const ask = async (variables: object): Promise<readonly Similar[]> =>
    (await graph().ask<{ node: { similar: Similar[] } }>(QUERY, { ...variables })).node.similar;

  test.each([1, 3, 10])("%d are the first of the longest list", async (first) => {
    const item = items.find(({ id }) => id === "tainan-114.goal-1-1");
    expect(await ask({ first })).toEqual(item?.others.slice(0, first));
    expect(await ask({ first, own: false })).toEqual(item?.both.slice(0, first));
    expect(item?.others.length).toBe(10);
  });

  test("five where nothing is asked for or null, of other counties", async () => {
    const item = items.find(({ id }) => id === "tainan-114.goal-1-1");
    expect(await ask({})).toEqual(item?.others.slice(0, 5));
    expect(await ask({ first: null, own: null })).toEqual(item?.others.slice(0, 5));
  });

  test.each([0, -1, 11, 100])("%d is refused with the bounds", async (first) => {
    const error = await graph().refusal(QUERY, { first });
    expect(error.message).toBe(`first: ${String(first)} is out of bounds. Ask for 1 to 10.`);
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "first", limit: 10 });
  });
});

describe("judged by the initiatives, which the machine never reads", () => {
  const { initiatives } = readVocabulary(readConfig({}).seedsDir);

  test("another county's member stands among the first three for 244 of 290 members at least", async () => {
    const profiles = await readProfiles(graph().dataSource.manager);
    const inUse = METHODS.at(-1);
    if (!inUse) throw new Error("no method");
    const { members, hits } = countInitiativeHits(profiles, initiatives, inUse.method);
    expect(members).toBe(290);
    expect(hits).toBeGreaterThanOrEqual(244);
  });

  test("what the graph answers does so too: 244 of 290 at least", () => {
    const firstThree = new Map(items.map(({ id, others }) => [id, idsOf(others.slice(0, 3))]));
    const countyOf = new Map(items.map(({ id, county }) => [id, county.code]));
    const judged = initiatives.flatMap(({ members }) => {
      const own = members.filter(({ likeness }) => likeness !== "RELATED").map(({ item }) => item);
      return own.map((item) =>
        own.some((other) => countyOf.get(other) !== countyOf.get(item) && firstThree.get(item)?.includes(other)),
      );
    });
    expect(judged).toHaveLength(290);
    expect(judged.filter(Boolean).length).toBeGreaterThanOrEqual(244);
  });
});
