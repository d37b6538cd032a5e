import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isEnumType } from "graphql";
import { PROJECT_ROOT } from "../../src/config";
import {
  keepReader,
  readCompareSearch,
  readHomeSearch,
  readIndicatorsSearch,
  readReferencesSearch,
  readRootSearch,
  readSearchSearch,
} from "../../src/web/search-parameters";
import { nameLines, readLines } from "../../src/web/parts/line-names";

test("an address's state is read, and what cannot be meant is left out", () => {
  expect(readHomeSearch({ year: 2022, kind: "GOAL", group: "elderly", undated: true })).toEqual({
    year: 2022,
    kind: "GOAL",
    group: "elderly",
    undated: true,
  });
  expect(readHomeSearch({ year: "soon", kind: "THING", group: 7, undated: "yes" })).toEqual({});
});

test("counties are read from a list and from words with commas, in their order, each once", () => {
  expect(readCompareSearch({ counties: ["TAINAN", "YUNLIN"] })).toEqual({ counties: ["TAINAN", "YUNLIN"] });
  expect(readCompareSearch({ counties: "TAINAN,YUNLIN" })).toEqual({ counties: ["TAINAN", "YUNLIN"] });
  expect(readCompareSearch({ counties: ["YUNLIN", "NONSENSE", "TAINAN", "YUNLIN"] })).toEqual({
    counties: ["YUNLIN", "TAINAN"],
  });
});

test("every value of the graph's lists is read", () => {
  const schema = buildSchema(readFileSync(join(PROJECT_ROOT, "schema", "schema.graphql"), "utf8"));
  const valuesOf = (name: string): readonly string[] => {
    const type = schema.getType(name);
    return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  };
  const counties = valuesOf("CountyCode");
  expect(readCompareSearch({ counties }).counties).toEqual(counties);
  const kinds = valuesOf("SearchKind");
  expect(kinds.map((kind) => readSearchSearch({ kind }).kind)).toEqual(kinds);
  const types = valuesOf("ReferenceKind");
  expect(types.map((type) => readReferencesSearch({ type }).type)).toEqual(types);
});

test("words that look like a number are words", () => {
  expect(readSearchSearch({ q: 111 })).toEqual({ q: "111" });
});

test("a sort that there is none of is the documents' own order", () => {
  expect(readIndicatorsSearch({ sort: "LUCK", trend: "UP", drawn: ["a"] })).toEqual({ drawn: ["a"] });
});

test("language and calendar go along; Chinese need not be named, and can be gone back to", () => {
  const go = (search: object, target: object): object =>
    keepReader({ search: readRootSearch({ ...search }), next: () => readRootSearch({ ...target }) });
  expect(go({ lang: "en", cal: "roc" }, {})).toEqual({ lang: "en", cal: "roc" });
  expect(go({ lang: "en" }, { lang: "zh" })).toEqual({});
  expect(go({}, { lang: "en" })).toEqual({ lang: "en" });
  expect(go({ cal: "roc" }, { cal: "ce" })).toEqual({ cal: "ce" });
});

test("a fragment names one line or several, and nothing else is a line", () => {
  expect([nameLines(7, 7), nameLines(7, 9)]).toEqual(["L7", "L7-L9"]);
  expect(["L7", "#L7-L9", "L9-L7", "cite", "L", ""].map(readLines)).toEqual([
    { first: 7, last: 7 },
    { first: 7, last: 9 },
    { first: 9, last: 9 },
    undefined,
    undefined,
    undefined,
  ]);
});
