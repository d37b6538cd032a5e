import { findBrokenPromises } from "../../src/graphql/find-broken-promises";

const PROMISED = `
  enum Colour { RED GREEN }
  input Filter { colour: Colour, all: Boolean = false }
  type Bird { id: ID!, name: String!, wings: Int }
  type Query { bird(id: ID!): Bird, birds(filter: Filter, first: Int = 20): [Bird!]! }
`;

const SILENT = "# Changes\n\n## Unreleased\n\n- Birds have names.\n";

function record(...lines: readonly string[]): string {
  return `${SILENT}\n### Breaking\n\n${lines.join("\n")}\n\n## 0.1.0\n\n- There are birds.\n`;
}

function change(promised: string, current: string): string {
  expect(PROMISED).toContain(promised);
  return PROMISED.replace(promised, current);
}

const WITHOUT_WINGS = change(", wings: Int", "");

test("a schema that is as promised breaks nothing", () => {
  expect(findBrokenPromises(PROMISED, PROMISED, SILENT)).toEqual([]);
});

test.each([
  ["a removed field", ", wings: Int", "", "Bird.wings was removed."],
  ["a field that may be null now", "name: String!", "name: String", "Bird.name changed type from String! to String."],
  [
    "a changed argument's type",
    "bird(id: ID!)",
    "bird(id: Int!)",
    "Query.bird arg id has changed type from ID! to Int!.",
  ],
  [
    "a new argument that must be given",
    "bird(id: ID!",
    "bird(id: ID!, county: ID!",
    "A required arg county on Query.bird was added.",
  ],
  ["a removed value", "RED GREEN", "RED", "GREEN was removed from enum type Colour."],
  [
    "another default of an argument",
    "first: Int = 20",
    "first: Int = 50",
    "Query.birds arg first has changed defaultValue from 20 to 50.",
  ],
  [
    "another default of an input field",
    "all: Boolean = false",
    "all: Boolean = true",
    "Filter.all has changed defaultValue from false to true.",
  ],
  [
    "a default that an input field has no longer",
    "all: Boolean = false",
    "all: Boolean",
    "Filter.all defaultValue was removed.",
  ],
])("%s is reported", (_what, promised, current, description) => {
  expect(findBrokenPromises(PROMISED, change(promised, current), SILENT)).toEqual([description]);
});

test.each([
  ["a field", "wings: Int", "wings: Int, song: String"],
  ["a value", "RED GREEN", "RED GREEN BLUE"],
  ["an argument that may be left out", "bird(id: ID!", "bird(id: ID!, year: Int"],
  ["a field of a filter", "colour: Colour", "colour: Colour, text: String"],
  ["a mark of deprecation", "wings: Int", 'wings: Int @deprecated(reason: "Ask for limbs.")'],
  ["a description", "type Bird", '"A bird." type Bird'],
])("%s that is added breaks nothing", (_what, promised, current) => {
  expect(findBrokenPromises(PROMISED, change(promised, current), SILENT)).toEqual([]);
});

test("an input type that is gone is told once, not field by field", () => {
  const current = change("input Filter { colour: Colour, all: Boolean = false }", "").replace("filter: Filter, ", "");
  expect(findBrokenPromises(PROMISED, current, SILENT)).toEqual([
    "Filter was removed.",
    "Query.birds arg filter was removed.",
  ]);
});

test.each([
  ["in the words of the report", "- Bird.wings was removed."],
  ["with what to do instead", "- Bird.wings was removed. Ask for `limbs`."],
  ["as code", "- `Bird.wings was removed.`"],
  ["over two lines", "- Bird.wings was\n  removed."],
  ["below another item", "- Birds do not fly:\n  - Bird.name stays.\n  - Bird.wings was removed."],
])("what is recorded %s passes", (_how, line) => {
  expect(findBrokenPromises(PROMISED, WITHOUT_WINGS, record(line))).toEqual([]);
});

test.each([
  ["under another heading", `${SILENT}\n### Removed\n\n- Bird.wings was removed.\n`],
  ["without the heading", `${SILENT}- Bird.wings was removed.\n`],
  ["in the section of a version", `${SILENT}\n## 0.1.0\n\n### Breaking\n\n- Bird.wings was removed.\n`],
  ["behind the part", record("- Nothing.", "", "### Fixed", "", "- Bird.wings was removed.")],
  ["of a field with a longer name", record("- BlackBird.wings was removed.")],
  ["in other words", record("- Birds have no wings.")],
  ["nowhere", ""],
])("what is recorded %s is reported", (_where, changelog) => {
  expect(findBrokenPromises(PROMISED, WITHOUT_WINGS, changelog)).toEqual(["Bird.wings was removed."]);
});

test("of two changes the one that is not recorded is reported", () => {
  const current = WITHOUT_WINGS.replace("RED GREEN", "GREEN");
  expect(findBrokenPromises(PROMISED, current, record("- Bird.wings was removed."))).toEqual([
    "RED was removed from enum type Colour.",
  ]);
});
