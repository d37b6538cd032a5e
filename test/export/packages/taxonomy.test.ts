import { Parser, Store } from "n3";
import { readRelease } from "../../../src/export/about";
import { writeTaxonomy } from "../../../src/export/packages/taxonomy";
import { PUBLIC_URL, useGraph } from "../../modules/use-graph";

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const THEMES = `${PUBLIC_URL}/themes`;
const TARGET_GROUPS = `${PUBLIC_URL}/target-groups`;

const graph = useGraph();

let turtle: string;
let store: Store;

beforeAll(async () => {
  const { schema, ask } = graph();
  const release = await readRelease(ask);
  turtle = await writeTaxonomy({ schema, query: ask, place: { publicUrl: PUBLIC_URL }, release });
  store = new Store(new Parser({ format: "Turtle" }).parse(turtle));
});

function subjectsOf(type: string): readonly string[] {
  return store.getSubjects(TYPE, `${SKOS}${type}`, null).map(({ value }) => value);
}

function objectsOf(subject: string, relation: string): readonly string[] {
  return store
    .getObjects(subject, `${SKOS}${relation}`, null)
    .map(({ value }) => value)
    .toSorted();
}

/** Each statement with the relation, as its two ends. */
function pairsOf(relation: string): readonly (readonly [string, string])[] {
  return store
    .getQuads(null, `${SKOS}${relation}`, null, null)
    .map(({ subject, object }) => [subject.value, object.value]);
}

test("there are two concept schemes, with 76 themes and 20 target groups, and nothing else", () => {
  expect(subjectsOf("ConceptScheme")).toEqual([THEMES, TARGET_GROUPS]);
  const concepts = subjectsOf("Concept");
  expect(concepts.filter((id) => id.startsWith(`${THEMES}/`))).toHaveLength(76);
  expect(concepts.filter((id) => id.startsWith(`${TARGET_GROUPS}/`))).toHaveLength(20);
  expect(store.getSubjects(null, null, null)).toHaveLength(2 + 96);
});

test("every concept is in the one scheme that its address says, and has its code", () => {
  for (const id of subjectsOf("Concept")) {
    const [scheme, code] = [id.slice(0, id.lastIndexOf("/")), id.slice(id.lastIndexOf("/") + 1)];
    expect([objectsOf(id, "inScheme"), objectsOf(id, "notation")]).toEqual([[scheme], [code]]);
  }
});

test("every concept has one preferred label in each language, no two of a scheme the same", () => {
  const labels = new Set<string>();
  for (const id of subjectsOf("Concept")) {
    const told = store.getObjects(id, `${SKOS}prefLabel`, null);
    const languages = told.map((label) => ("language" in label ? label.language : ""));
    expect(languages.toSorted()).toEqual(["en", "zh-hant-tw"]);
    for (const { value } of told) labels.add(`${id.slice(0, id.lastIndexOf("/"))} ${value}`);
  }
  expect(labels.size).toBe(2 * 96);
});

test("broader and narrower are each other's inverse, and every concept is below another or at the top", () => {
  const turned = pairsOf("narrower").map(([above, below]) => [below, above]);
  expect([...pairsOf("broader")].toSorted()).toEqual(turned.toSorted());
  expect(pairsOf("broader")).toHaveLength(59);
  const top = pairsOf("topConceptOf");
  expect(
    pairsOf("hasTopConcept")
      .map(([scheme, id]) => [id, scheme])
      .toSorted(),
  ).toEqual([...top].toSorted());
  expect(new Set([...pairsOf("broader"), ...top].map(([id]) => id))).toEqual(new Set(subjectsOf("Concept")));
  expect(top).toHaveLength(17 + 20);
});

test("a theme tells the coder's rule and what it corresponds to elsewhere, as the graph does", async () => {
  const { theme } = await graph().ask<{
    theme: { zh: string; en: string; crosswalk: readonly { scheme: string; code: string; zh: string; en: string }[] };
  }>(`{ theme(code: "childcare") { zh: definition en: definition(language: EN)
      crosswalk { scheme code zh: name en: name(language: EN) } } }`);
  expect(objectsOf(`${THEMES}/childcare`, "definition")).toEqual([theme.zh, theme.en].toSorted());
  const goals = theme.crosswalk.filter(({ scheme }) => scheme === "SDG");
  expect(objectsOf(`${THEMES}/childcare`, "relatedMatch")).toEqual(
    goals.map(({ code }) => `http://metadata.un.org/sdg/${code}`).toSorted(),
  );
  expect(goals.length).toBeGreaterThan(0);
  expect(objectsOf(`${THEMES}/childcare`, "note")).toEqual(
    theme.crosswalk
      .filter(({ scheme }) => scheme !== "SDG")
      .flatMap(({ scheme, code, zh, en }) => [`${scheme} ${code}：${zh}`, `${scheme} ${code}: ${en}`])
      .toSorted(),
  );
});

test("a scheme says its release, its day and its licence", async () => {
  const { release, publishedAt } = await readRelease(graph().ask);
  const told = store
    .getQuads(THEMES, null, null, null)
    .filter(({ predicate }) => !predicate.value.startsWith(SKOS) && predicate.value !== TYPE)
    .map(({ predicate, object }) => [
      predicate.value,
      object.value,
      "datatypeString" in object && object.datatypeString,
    ]);
  expect(told).toEqual([
    ["http://purl.org/dc/terms/title", "主題", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"],
    ["http://purl.org/dc/terms/title", "Themes", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"],
    ["http://purl.org/dc/terms/license", "https://creativecommons.org/licenses/by/4.0/", false],
    ["http://purl.org/dc/terms/issued", publishedAt, "http://www.w3.org/2001/XMLSchema#date"],
    ["http://www.w3.org/2002/07/owl#versionInfo", release, "http://www.w3.org/2001/XMLSchema#string"],
  ]);
});
