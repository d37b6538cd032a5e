import { findItemPlaces, type ItemCitation } from "../../../src/export/cite/item-places";

const OWN = { id: "plan.document", title: "計畫", english: "Plan" };
const ANNEX = { id: "plan.annex", title: "附件一", english: "Annex 1" };
const IN_PLAN = { periodIsPlans: true, ownDocument: "plan.document" };

const cite = (field: string, startLine: number, endLine = startLine, document = OWN): ItemCitation => ({
  field,
  startLine,
  endLine,
  document,
});

test("lines that touch or overlap are one run, in order, each once", () => {
  const places = findItemPlaces(
    [cite("description", 23, 25), cite("title", 21), cite("number", 21), cite("method", 24, 26), cite("funding", 27)],
    IN_PLAN,
  );
  expect(places).toEqual([
    {
      lines: [
        { startLine: 21, endLine: 21 },
        { startLine: 23, endLine: 27 },
      ],
    },
  ]);
});

test("what proves the goal, the program and the plan's period is no part of the item", () => {
  const citations = [cite("title", 40), cite("goal", 2), cite("program", 7), cite("period", 1)];
  expect(findItemPlaces(citations, IN_PLAN)).toEqual([{ lines: [{ startLine: 40, endLine: 40 }] }]);
});

test("a period of the item's own is part of it", () => {
  const citations = [cite("title", 40), cite("period", 42)];
  expect(findItemPlaces(citations, { ...IN_PLAN, periodIsPlans: false })).toEqual([
    {
      lines: [
        { startLine: 40, endLine: 40 },
        { startLine: 42, endLine: 42 },
      ],
    },
  ]);
});

test("targets are part of an indicator, the years above the table are not", () => {
  const citations = [
    cite("title", 354),
    cite("target.2019", 354),
    cite("target.2019", 346),
    cite("target.2019", 355),
    cite("target.2020", 347),
    cite("target.2020", 356),
  ];
  expect(findItemPlaces(citations, IN_PLAN)).toEqual([{ lines: [{ startLine: 354, endLine: 356 }] }]);
});

test("a document that is not the plan's own text is named", () => {
  expect(findItemPlaces([cite("title", 40), cite("method", 3, 5, ANNEX)], IN_PLAN)).toEqual([
    { lines: [{ startLine: 40, endLine: 40 }] },
    { document: { zh: "附件一", en: "Annex 1" }, lines: [{ startLine: 3, endLine: 5 }] },
  ]);
});
