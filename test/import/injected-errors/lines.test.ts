import { changeValues, findSilentItems, findSilentValues, type Keys, shiftPlace } from "../alter-scalars";
import { changeDocument, positionOf } from "../alter-text";
import { ADVICE } from "../problem-texts";
import { findProblems, readSeedTexts, SEED_PLANS, type SeedPlan } from "../seed-plan-texts";

const PLANS = Object.keys(SEED_PLANS) as SeedPlan[];
const ITEMS = ["statements", "goals", "programs", "indicators"];

/** Places of items and statements; the lines of targets among them. */
function isPlace(keys: Keys): boolean {
  const [kind = ""] = keys;
  return ITEMS.includes(String(kind)) && keys.slice(-2).some((key) => key === "at" || key === "lines");
}

test("a shifted place keeps its columns", () => {
  expect(shiftPlace("58-60@2 71@2", 1)).toBe("59-61@2 72@2");
  expect(shiftPlace("9", 1)).toBe("10");
});

describe.each(PLANS)("%s", (name) => {
  const original = readSeedTexts(name);

  test.each([1, -1])("every item and statement is found whose places are shifted by %d", (by) => {
    const { plan, changed } = changeValues(original.plan, (keys, written) =>
      isPlace(keys) ? shiftPlace(written, by) : undefined,
    );
    expect(changed.length).toBeGreaterThan(0);
    expect(findSilentItems(plan, findProblems({ ...original, plan }))).toEqual([]);
  });

  test("a line more at the head of the document is found in every item and statement", () => {
    const texts = changeDocument(original, (document) => `\n${document}`);
    expect(findSilentItems(texts.plan, findProblems(texts))).toEqual([]);
  });

  test("the document of another county is found in every item and statement", () => {
    const other = readSeedTexts(name === "miaoli" ? "tainan" : "miaoli");
    const texts = { ...original, document: other.document };
    expect(findSilentItems(texts.plan, findProblems(texts))).toEqual([]);
  });
});

test("a line more at the head of Miaoli's document is found with the line in which the words stand now", () => {
  const texts = changeDocument(readSeedTexts("miaoli"), (document) => `\n${document}`);
  expect(findProblems(texts)[0]).toEqual({
    ...positionOf(texts.plan, "{ text: 苗栗縣政府社區發展工作計畫, at: 3 }"),
    found: "“苗栗縣政府社區發展工作計畫” does not stand at 3; it stands in line 4",
    ...ADVICE.quotation,
  });
});

describe.each([
  ["yunlin", ["number", "title", "fundingSources", "period", "method", "expectedBenefits"]],
  ["taichung", ["title", "period"]],
  ["tainan", ["number", "title", "period"]],
] as const)("%s: the cell of every row that is cited one line off is found, column by column", (name, columns) => {
  const original = readSeedTexts(name);

  test.each(columns.flatMap((column) => [[column, 1] as const, [column, -1] as const]))("%s by %d", (column, by) => {
    const { plan, changed } = changeValues(original.plan, (keys, written) =>
      keys[0] === "programs" && keys[2] === column && isPlace(keys) ? shiftPlace(written, by) : undefined,
    );
    expect(changed.length).toBeGreaterThanOrEqual(7);
    expect(findSilentValues(changed, findProblems({ ...original, plan }))).toEqual([]);
  });
});
