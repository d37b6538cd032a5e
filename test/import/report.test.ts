import { join } from "node:path";
import { checkFolders } from "../../src/import/check/check-folders";
import { formatReport } from "../../src/import/report";
import { readVocabulary } from "../../src/import/vocabulary";
import { planFixture } from "../fixtures/plans";
import { SEEDS } from "./seed-plan-texts";

const vocabulary = readVocabulary(SEEDS);

function report(...folders: string[]): string {
  return formatReport(checkFolders(folders, vocabulary));
}

test("a plan without a problem is told with its items, citations, corrections, tables and characters", () => {
  const folder = planFixture("sound");
  expect(report(folder)).toBe(
    [
      `penghu-113  澎湖縣政府社會處中程(113至114年度)施政計畫  (${folder})`,
      "  items       2 goals, 3 programs and 0 parts of them, 2 indicators with 4 targets, 1 statement",
      "  beside      0 mentions of references, 0 figures",
      "  citations   53 exact, 1 by cell, 1 corrected",
      "  corrected   1 character replaced, 0 added, in 1 place",
      "  table       programs: 3 rows, 0 values and 3 periods compared with the plan file",
      "  table       kpi: 2 rows, 4 values and 0 periods compared with the plan file",
      "  characters  234: 80.3% cited, 11.1% headings and numbers, 0.9% punctuation between fields, 7.7% passed over with a reason, 0.0% uncited",
      "",
      "1 plan, no problems",
    ].join("\n"),
  );
});

test("uncited runs are told with their lines, problems after the plans, and their number at the end", () => {
  const folder = planFixture("unknown-theme");
  expect(report(folder)).toBe(
    [
      `penghu-unknown-theme  澎湖縣 113 年度共餐計畫  (${folder})`,
      "  items       2 goals, 0 programs and 0 parts of them, 0 indicators with 0 targets, 0 statements",
      "  beside      0 mentions of references, 0 figures",
      "  citations   9 exact, 0 by cell, 0 corrected",
      "  corrected   0 characters replaced, 0 added, in 0 places",
      "  characters  42: 66.7% cited, 4.8% headings and numbers, 0.0% punctuation between fields, 0.0% passed over with a reason, 28.6% uncited",
      "  uncited",
      "    line 5: ，自112年10月起辦理",
      "",
      `${join(folder, "plan.yml")}:33:14`,
      "  found:    theme “older-persons.care-station”",
      "  expected: a theme of the vocabulary",
      "  do:       Did you mean older-persons, older-persons.care-stations, older-persons.participation?",
      "",
      "1 problem in 1 plan",
    ].join("\n"),
  );
});

test("a folder that cannot be read has its problems alone", () => {
  const folder = join(planFixture("sound"), "nothing");
  expect(
    report(folder)
      .split("\n")
      .filter((line) => !line.startsWith("  ")),
  ).toEqual([`${join(folder, "plan.yml")}:1:1`, "", `${join(folder, "document.txt")}:1:1`, "", "2 problems in 1 plan"]);
});
