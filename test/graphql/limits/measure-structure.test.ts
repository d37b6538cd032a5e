import { parse } from "graphql";
import { measureStructure } from "../../../src/graphql/limits/measure-structure";
import { writeDoubling } from "./measured";

const measure = (text: string): ReturnType<typeof measureStructure> => measureStructure(parse(text));

test("depth, aliases, directives and fields at the top", () => {
  expect(measure('{ a: plan(id: "x") { title } dataset @include(if: true) { release } }')).toEqual({
    depth: 2,
    aliases: 1,
    directives: 1,
    rootFields: 2,
  });
});

test("a fragment counts wherever it is spread, its own spreads and inline ones too", () => {
  const text = `{ counties { ...A } ...Top } fragment Top on Query { dataset { release } plans { ...B } }
    fragment A on County { x: name ...C @skip(if: false) } fragment C on County { y: code }
    fragment B on PlanConnection { nodes { county { ...A ... @include(if: true) { z: code } } } }`;
  expect(measure(text)).toEqual({ depth: 4, aliases: 5, directives: 3, rootFields: 3 });
});

test("of several operations the largest figure of each", () => {
  expect(measure("query A { dataset { release } } query B { a: dataset { release } b: dataset { release } }")).toEqual({
    depth: 2,
    aliases: 2,
    directives: 0,
    rootFields: 2,
  });
});

test("fragments that double thirty times are measured, each once", () => {
  expect(measure(writeDoubling(30)).depth).toBe(92);
});

test("fragments that spread one another in a circle end", () => {
  expect(measure("{ counties { ...A } } fragment A on County { ...B } fragment B on County { ...A code }").depth).toBe(
    2,
  );
});
