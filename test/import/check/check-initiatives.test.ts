import { join } from "node:path";
import { checkSeeds } from "../../../src/import/check/check-seeds";
import { readVocabulary } from "../../../src/import/vocabulary";
import { useTemporaryFolder } from "../../support/temporary-folder";
import { replaceOnce } from "../alter-text";
import { makeSeedFolder } from "../seed-folder";
import { SEED_PLANS, type SeedPlan } from "../seed-plan-texts";

const temporary = useTemporaryFolder();

interface Report {
  readonly text: string;
  readonly found: string;
  readonly expected: string;
  readonly todo: string;
}

/** What is wrong with the seeds after one change of initiatives.yml, each with the text of its line. */
async function check(from: string, to: string): Promise<Report[]> {
  const seeds = await makeSeedFolder(temporary(), "seeds", Object.keys(SEED_PLANS) as SeedPlan[]);
  let lines: string[] = [];
  await seeds.change("initiatives.yml", (text) => {
    const changed = replaceOnce(from, to)(text);
    lines = changed.split("\n");
    return changed;
  });
  const { problems } = checkSeeds(seeds.path, readVocabulary(seeds.path));
  return problems.map(({ file, line, found, expected, todo }) => {
    expect(file).toBe(join(seeds.path, "initiatives.yml"));
    return { text: lines[line - 1]?.trim() ?? "", found, expected, todo };
  });
}

test.each<[string, { from: string; to: string }, Report[]]>([
  [
    "a member that is no item is reported with the nearest",
    {
      from: "{ item: taichung-108.program-32, likeness: SIMILAR",
      to: "{ item: taichung-108.programm-32, likeness: SIMILAR",
    },
    [
      {
        text: '- { item: taichung-108.programm-32, likeness: SIMILAR, note: "社區發展育成服務計畫; title only, the centre itself is not in the title." }',
        found: "item “taichung-108.programm-32”",
        expected: "the id of an item of a plan",
        todo: "Did you mean taichung-108.program-32, taichung-108.program-12, taichung-108.program-2?",
      },
    ],
  ],
  [
    "a theme that is not in the vocabulary is reported with the nearest",
    {
      from: "themes: [community-development.capacity-building]\n    members:\n      - { item: yunlin-community-111.principle-5",
      to: "themes: [community-development.capacity]\n    members:\n      - { item: yunlin-community-111.principle-5",
    },
    [
      {
        text: "themes: [community-development.capacity]",
        found: "theme “community-development.capacity”",
        expected: "a theme of the vocabulary",
        todo: expect.stringMatching(/^Did you mean .*community-development\.capacity-building/) as string,
      },
    ],
  ],
  [
    "a code that stands twice is reported",
    { from: "  - code: tiered-guidance\n", to: "  - code: association-governance\n" },
    [
      {
        text: "- code: association-governance",
        found: "“association-governance” twice",
        expected: "a code of its own",
        todo: "Rename one of the two.",
      },
    ],
  ],
  [
    "a scheme that a document with a SAME member does not print is reported",
    { from: "scheme: [金卓越社區選拔]", to: "scheme: [金卓越社區選拔大賽]" },
    ["miaoli-community", "yunlin-community-111"].map((plan) => ({
      text: "scheme: [金卓越社區選拔大賽]",
      found: `no “金卓越社區選拔大賽” in the document of ${plan}`,
      expected: "a name that every document with a SAME member prints",
      todo: "Add the form that it prints, or make its members SIMILAR.",
    })),
  ],
  [
    "SAME members without a scheme are reported",
    { from: "    scheme: [金卓越社區選拔]\n", to: "" },
    [
      {
        text: "- code: golden-excellence-award",
        found: "SAME members without a scheme",
        expected: "a scheme where members are the SAME, and only there",
        todo: "Name the scheme as the documents print it, or make the members SIMILAR.",
      },
    ],
  ],
  [
    "two items that are the same and not the same at once are reported",
    {
      from: "- { items: [miaoli-community.work-2, tainan-114.goal-1-2], reason",
      to: "- { items: [miaoli-community.work-2, yunlin-community-111.principle-4], reason",
    },
    [
      {
        text: expect.stringMatching(
          /^- \{ items: \[miaoli-community\.work-2, yunlin-community-111\.principle-4\]/,
        ) as string,
        found: "miaoli-community.work-2 and yunlin-community-111.principle-4, both in golden-excellence-award",
        expected: "items that no initiative joins",
        todo: "Decide which holds.",
      },
    ],
  ],
  [
    "a pair that names no item is reported",
    {
      from: "- { items: [miaoli-community.work-2, tainan-114.goal-1-2], reason",
      to: "- { items: [miaoli-community.work-22, tainan-114.goal-1-2], reason",
    },
    [
      {
        text: expect.stringMatching(/^- \{ items: \[miaoli-community\.work-22,/) as string,
        found: "item “miaoli-community.work-22”",
        expected: "the id of an item of a plan",
        todo: expect.stringMatching(/^Did you mean miaoli-community\.work-2/) as string,
      },
    ],
  ],
])("%s", async (_title, { from, to }, reports) => {
  expect(await check(from, to)).toEqual(reports);
});

test("an initiative that one county alone has is reported, and so is a SAME member without another", async () => {
  const award = (likeness: string): string => `- { item: miaoli-community.work-2, likeness: ${likeness}, note: "A plan`;
  const found = await check(award("SAME"), award("RELATED"));
  expect(found.map(({ text, found: what, todo }) => [text, what, todo])).toEqual([
    ["- code: golden-excellence-award", "members of one county alone", "Look for another, or take it out."],
    ["- code: golden-excellence-award", "a SAME member of one county alone", "Make it SIMILAR."],
  ]);
});

test("an item that stands twice in an initiative is reported", async () => {
  const member = "- { item: miaoli-community.work-5, likeness: SIMILAR }";
  const found = await check(
    `${member}\n      - { item: chiayi-city-108.undertaking-1-1`,
    `${member}\n      ${member}\n      - { item: chiayi-city-108.undertaking-1-1`,
  );
  expect(found.map(({ text, found: what }) => [text, what])).toEqual([[member, "“miaoli-community.work-5” twice"]]);
});
