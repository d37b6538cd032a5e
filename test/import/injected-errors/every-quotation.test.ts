import { changeValues, findSilentValues } from "../alter-scalars";
import { findProblems, readSeedTexts, type SeedPlan } from "../seed-plan-texts";

/** A character that none of the five documents prints. */
const FOREIGN = "鑿";

/** The last passage of a quotation with its middle character changed; quotation marks of the YAML stay outside. */
function misquote(written: string): string {
  const from = written.lastIndexOf(" … ") + 1;
  const characters = Array.from(written);
  const at = Math.floor((from + characters.length - 1) / 2);
  const middle = /[\p{L}\p{N}]/u.test(characters[at] ?? "")
    ? at
    : characters.findIndex((char) => /[\p{L}\p{N}]/u.test(char));
  return characters.with(middle, FOREIGN).join("");
}

test("a misquotation differs in one character", () => {
  expect(misquote("辦理社區培力工作")).toBe("辦理社鑿培力工作");
  expect(misquote("1")).toBe("鑿");
});

/** How many quotations of each field a plan file writes in one line, the plan's own title among them. */
const QUOTATIONS: Readonly<Record<SeedPlan, Readonly<Record<string, number>>>> = {
  miaoli: { title: 16, description: 15, number: 19 },
  yunlin: { title: 18, description: 10, number: 25, raw: 8 },
  taichung: { title: 67, description: 19, number: 29, raw: 38 },
  tainan: { title: 126, description: 60, number: 121, raw: 45 },
  "chiayi-city": { title: 157, description: 73, measure: 37 },
};

const SWEEPS = (Object.keys(QUOTATIONS) as SeedPlan[]).flatMap((name) =>
  Object.entries(QUOTATIONS[name]).map(([field, count]) => ({ name, field, count })),
);

test.each(SWEEPS)("$name: one character changed is found in each of $count quotations of $field", (sweep) => {
  const original = readSeedTexts(sweep.name);
  expect(original.document).not.toContain(FOREIGN);
  const { plan, changed } = changeValues(original.plan, (keys, written) => {
    const quoted = keys[0] !== "document" && (keys[0] !== "plan" || keys.length === 3);
    const own = keys.at(-1) === sweep.field || (keys.at(-1) === "text" && keys.at(-2) === sweep.field);
    return quoted && own ? misquote(written) : undefined;
  });
  expect(changed).toHaveLength(sweep.count);
  // A number is looked for together with the title behind it, and reported there.
  const below = sweep.field === "number" ? 1 : 0;
  expect(findSilentValues(changed, findProblems({ ...original, plan }), below)).toEqual([]);
});
