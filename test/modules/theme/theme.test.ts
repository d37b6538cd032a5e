import { askForAll, useGraph } from "../use-graph";

const graph = useGraph();

interface Theme {
  readonly code: string;
  readonly name: string;
  readonly english: string;
  readonly definition: string | null;
  readonly englishDefinition: string | null;
  readonly parent: { readonly code: string } | null;
  readonly children: readonly { readonly code: string }[];
  readonly crosswalk: readonly {
    readonly scheme: string;
    readonly code: string;
    readonly name: string;
    readonly english: string;
  }[];
}

const FIELDS = `code name english: name(language: EN) definition englishDefinition: definition(language: EN) parent { code } children { code }
  crosswalk { scheme code name english: name(language: EN) }`;

let themes: Theme[] = [];
beforeAll(async () => {
  ({ themes } = await graph().ask<{ themes: Theme[] }>(`{ themes(topOnly: false) { ${FIELDS} } }`));
});

const HAN = /\p{Script=Han}/u;

test("there are 17 top themes, each followed by its children", async () => {
  const top = await graph().ask<{ themes: { code: string }[] }>("{ themes { code } }");
  expect(top.themes).toHaveLength(17);
  expect(themes).toHaveLength(76);
  expect(themes.map(({ code }) => code)).toEqual(
    top.themes.flatMap(({ code }) => [
      code,
      ...(themes.find((theme) => theme.code === code)?.children ?? []).map((child) => child.code),
    ]),
  );
});

test("a child names its parent, which names it among its children", () => {
  for (const { code, parent, children } of themes) {
    expect(parent?.code ?? null).toBe(code.includes(".") ? code.split(".")[0] : null);
    for (const child of children) expect(child.code.startsWith(`${code}.`)).toBe(true);
    if (parent) expect(children).toEqual([]);
  }
});

test("every theme and child has a name and a definition in both languages", () => {
  for (const { code, name, english, definition, englishDefinition } of themes) {
    expect([code, HAN.test(name), HAN.test(english)]).toEqual([code, true, false]);
    expect([code, definition]).toEqual([code, expect.stringMatching(HAN)]);
    expect([code, englishDefinition]).toEqual([code, expect.stringMatching(/^[A-Z].*\.$/su)]);
    expect(definition).not.toBe(englishDefinition);
  }
});

test("every theme has a place in COFOG and in the SDGs, with names in both languages", () => {
  for (const { code, crosswalk } of themes) {
    const schemes = crosswalk.map(({ scheme }) => scheme);
    expect([code, schemes]).toEqual([code, expect.arrayContaining(["COFOG", "SDG"])]);
    expect(schemes.filter((scheme) => !["COFOG", "SDG", "SWFA"].includes(scheme))).toEqual([]);
    for (const { name, english } of crosswalk) expect([name, english]).not.toContain("");
  }
});

test("theme finds one by its code, children too, and is null where none has it", async () => {
  const query =
    '{ top: theme(code: "childcare") { id } child: theme(code: "childcare.quality") { id parent { code } } none: theme(code: "Childcare") { id } }';
  expect(await graph().ask(query)).toEqual({
    top: { id: "theme.childcare" },
    child: { id: "theme.childcare.quality", parent: { code: "childcare" } },
    none: null,
  });
});

test("every item has one primary theme, the first of its themes, and a child wherever the top theme stands beside it", async () => {
  const items = await askForAll<{ id: string; primaryTheme: { code: string }; themes: { code: string }[] }>(
    graph(),
    "items",
    "id primaryTheme { code } themes { code }",
    { filter: { parts: true } },
  );
  for (const { id, primaryTheme, themes: all } of items) {
    const codes = all.map(({ code }) => code);
    expect([id, codes[0]]).toEqual([id, primaryTheme.code]);
    expect([id, new Set(codes).size]).toEqual([id, codes.length]);
  }
});

test("there are 20 target groups, with names in both languages and items of their own", async () => {
  const { targetGroups } = await graph().ask<{
    targetGroups: { code: string; name: string; english: string; items: { totalCount: number } }[];
  }>("{ targetGroups { code name english: name(language: EN) items(first: 1) { totalCount } } }");
  expect(targetGroups).toHaveLength(20);
  for (const { code, name, english } of targetGroups)
    expect([code, HAN.test(name), HAN.test(english)]).toEqual([code, true, false]);
  const elderly = targetGroups.find(({ code }) => code === "elderly");
  expect(elderly?.items.totalCount).toBeGreaterThan(0);
});

test("social affairs stand first among the bureaus, whatever a county calls its own", async () => {
  const { bureaus } = await graph().ask<{ bureaus: { code: string; name: string; english: string }[] }>(
    "{ bureaus { code name english: name(language: EN) } }",
  );
  expect(bureaus[0]).toEqual({ code: "social-affairs", name: "社會局（處）", english: "Social affairs" });
  expect(new Set(bureaus.map(({ code }) => code)).size).toBe(bureaus.length);
});
