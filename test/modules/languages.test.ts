import { isInterfaceType, isObjectType } from "graphql";
import { askForAll, useGraph } from "./use-graph";

const graph = useGraph();

const HAN = /\p{Script=Han}/u;

/** A text without a Chinese character, and some text at all. */
const ENGLISH = expect.stringMatching(/^[^\p{Script=Han}]+$/u) as string;
const CHINESE = expect.stringMatching(HAN) as string;

test("the fields that take a language are those that are asked here and beside their types", () => {
  const found = Object.values(graph().schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => field.args.some(({ name }) => name === "language"))
        .map((field) => `${type.name}.${field.name}`),
    );
  expect(found.sort()).toEqual([
    "Bureau.name",
    "County.name",
    "CoverageHeading.name",
    "Dataset.citeAs",
    "Dataset.license",
    "Document.title",
    "FacetCount.name",
    "Figure.subject",
    "Indicator.title",
    "Initiative.description",
    "Initiative.name",
    "Period.label",
    "Plan.agency",
    "Plan.title",
    "PlanItem.title",
    "PolicyReference.name",
    "Program.title",
    "Section.heading",
    "SimilarItem.reasons",
    "StrategicGoal.title",
    "TargetGroup.name",
    "Theme.definition",
    "Theme.name",
    "ThemeMapping.name",
  ]);
});

test("every item has an English title, and so has every label of its period", async () => {
  const items = await askForAll<{ id: string }>(
    graph(),
    "items",
    "id title english: title(language: EN) period { label english: label(language: EN) }",
    { filter: { parts: true } },
  );
  expect(items).toHaveLength(379);
  for (const item of items) {
    expect(item).toEqual({
      id: item.id,
      title: CHINESE,
      english: ENGLISH,
      period: { label: CHINESE, english: ENGLISH },
    });
  }
});

test("every plan and document has an English title and agency", async () => {
  const { plans } = await graph().ask<{ plans: { nodes: object[] } }>(
    "{ plans { nodes { title english: title(language: EN) agency agencyInEnglish: agency(language: EN) documents { title english: title(language: EN) } } } }",
  );
  expect(plans.nodes).toHaveLength(5);
  for (const plan of plans.nodes) {
    expect(plan).toEqual({
      title: CHINESE,
      english: ENGLISH,
      agency: CHINESE,
      agencyInEnglish: ENGLISH,
      documents: [{ title: CHINESE, english: ENGLISH }],
    });
  }
});

test("every county, bureau, theme and target group has an English name", async () => {
  const name = "name english: name(language: EN)";
  const answer = await graph().ask<Record<string, object[]>>(
    `{ counties { ${name} } bureaus { ${name} } themes(topOnly: false) { ${name} } targetGroups { ${name} } }`,
  );
  for (const named of Object.values(answer).flat()) expect(named).toEqual({ name: CHINESE, english: ENGLISH });
});

test("every section that has a heading has an English one, and a section without a heading has none", async () => {
  const query =
    "query ($after: String, $id: ID!) { node(id: $id) { ... on Document { sections(first: 100, after: $after) { nodes { path heading english: heading(language: EN) } pageInfo { hasNextPage endCursor } } } } }";
  interface Answer {
    readonly node: {
      readonly sections: {
        readonly nodes: readonly {
          readonly path: string;
          readonly heading: string | null;
          readonly english: string | null;
        }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    };
  }
  let headings = 0;
  for (const plan of ["taichung-108", "tainan-114", "chiayi-city-108", "miaoli-community", "yunlin-community-111"]) {
    for (let after: string | null = null, more = true; more;) {
      const { node }: Answer = await graph().ask<Answer>(query, { id: `${plan}.document`, after });
      for (const { path, heading, english } of node.sections.nodes) {
        expect([path, english]).toEqual([path, heading === null ? null : ENGLISH]);
        if (heading !== null) headings += 1;
      }
      ({ hasNextPage: more, endCursor: after } = node.sections.pageInfo);
    }
  }
  expect(headings).toBeGreaterThan(250);
});

test("a language that is none is refused, and null too", async () => {
  for (const language of ["FR", "null"]) {
    const error = await graph().refusal(`{ county(code: TAINAN) { name(language: ${language}) } }`);
    expect(error.extensions).toMatchObject({ code: "GRAPHQL_VALIDATION_FAILED" });
  }
});

test("Chinese is answered unless said otherwise", async () => {
  const query =
    "query ($language: Language! = ZH_TW) { county(code: TAINAN) { name plain: name(language: $language) zh: name(language: ZH_TW) en: name(language: EN) } }";
  expect(await graph().ask(query)).toEqual({
    county: { name: "臺南市", plain: "臺南市", zh: "臺南市", en: "Tainan City" },
  });
});
