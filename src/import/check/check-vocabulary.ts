import { nearestCodes } from "../../kit/text";
import type { PlanFilePath, ProblemSink } from "../problem";
import { itemsOf, type ResolvedPlan } from "../resolve/resolved-plan";
import { themeCodes, topTheme, type Vocabulary } from "../vocabulary";

const PLAN_CONTENT = [
  "PERIOD",
  "GOALS",
  "PROGRAMS",
  "PROGRAM_PERIODS",
  "FUNDING_SOURCES",
  "BUDGETS",
  "EXPECTED_BENEFITS",
  "INDICATORS",
  "TARGETS",
  "BASELINES",
  "RESULTS",
] as const;

/** Codes are known, themes are coded once each, English is English, and the county is the document's own. */
export function checkVocabulary(plan: ResolvedPlan, vocabulary: Vocabulary, sink: ProblemSink): void {
  const known = createCodeCheck(sink);
  const themes = themeCodes(vocabulary);
  const groups = vocabulary.targetGroups.map((group) => group.code);
  known(
    ["plan", "county"],
    plan.file.plan.county,
    vocabulary.counties.map((county) => county.code),
    "county",
  );
  known(
    ["plan", "bureau"],
    plan.file.plan.bureau,
    vocabulary.bureaus.map((bureau) => bureau.code),
    "bureau",
  );
  const { only, except } = plan.file.plan.scope;
  only?.forEach((code, index) => {
    known(["plan", "scope", "only", index], code, themes, "theme");
  });
  except?.forEach((code, index) => {
    known(["plan", "scope", "except", index], code, themes, "theme");
  });
  for (const item of itemsOf(plan)) {
    const coded = item.source.themes ?? [];
    coded.forEach((code, index) => {
      known([...item.path, "themes", index], code, themes, "theme");
    });
    (item.source.groups ?? []).forEach((code, index) => {
      known([...item.path, "groups", index], code, groups, "target group");
    });
    checkThemes(coded, item.path, sink);
    checkEnglish(item.source.en, [...item.path, "en"], sink);
  }
  for (const { path, source } of plan.figures) {
    source.themes.forEach((code, index) => {
      known([...path, "themes", index], code, themes, "theme");
    });
    checkEnglish(source.en, [...path, "en"], sink);
  }
  checkEnglish(plan.file.plan.en, ["plan", "en"], sink);
  checkCounty(plan, vocabulary, sink);
  checkScope(plan, sink);
  checkContents(plan, sink);
}

function createCodeCheck(sink: ProblemSink) {
  return (path: PlanFilePath, code: string, codes: readonly string[], what: string): void => {
    if (codes.includes(code)) return;
    const near = nearestCodes(code, codes);
    sink.report(
      path,
      `${what} “${code}”`,
      `a ${what} of the vocabulary`,
      near.length > 0 ? `Did you mean ${near.join(", ")}?` : "See seeds/ for the codes.",
    );
  };
}

function checkThemes(coded: readonly string[], path: PlanFilePath, sink: ProblemSink): void {
  if (coded.length === 0) {
    sink.report(
      path,
      "an item without a theme",
      "one primary theme and as many others as hold",
      "Code it by the definitions in seeds/themes.yml.",
    );
  }
  const twice = coded.find((code, index) => coded.indexOf(code) !== index);
  if (twice !== undefined) sink.report([...path, "themes"], `“${twice}” twice`, "each theme once", "Take one out.");
  const redundant = coded.find(
    (code) => !code.includes(".") && coded.some((other) => other !== code && topTheme(other) === code),
  );
  if (redundant !== undefined) {
    sink.report(
      [...path, "themes"],
      `“${redundant}” beside one of its children`,
      "the child alone, which takes its parent along",
      "Take the parent out.",
    );
  }
}

function checkEnglish(text: string, path: PlanFilePath, sink: ProblemSink): void {
  if (/\p{Script=Han}/u.test(text))
    sink.report(path, `“${text}”`, "English without Chinese characters", "Translate it, or romanize a name.");
}

/** The agency's printed name, or the plan's title, begins with the county's: a plan in a wrong folder shows here. */
function checkCounty(plan: ResolvedPlan, vocabulary: Vocabulary, sink: ProblemSink): void {
  const county = vocabulary.counties.find((candidate) => candidate.code === plan.file.plan.county);
  const names = county ? [county.name.zh, ...county.aliases] : [];
  const { agency, title } = plan.file.plan;
  for (const [key, text] of [
    ["agency", agency.name],
    ["title", title.text],
  ] as const) {
    if (county && !names.some((name) => text.startsWith(name))) {
      sink.report(
        ["plan", key],
        `“${text}”`,
        `a text that begins with ${county.name.zh}`,
        "Compare the county with the document.",
      );
    }
  }
}

/** An item whose primary theme its plan's scope leaves out contradicts the scope. */
function checkScope(plan: ResolvedPlan, sink: ProblemSink): void {
  const { only, except } = plan.file.plan.scope;
  if (only && except) sink.report(["plan", "scope"], "both `only` and `except`", "one of the two", "Take one out.");
  for (const item of itemsOf(plan)) {
    const primary = item.source.themes?.[0];
    if (primary === undefined || !except?.some((code) => primary === code || topTheme(primary) === code)) continue;
    sink.report(
      [...item.path, "themes"],
      `primary theme “${primary}”`,
      "a theme inside the plan's scope",
      "Mend the scope, or the theme.",
    );
  }
}

/** What the plan states and what it leaves out: each kind of content in one list, and true of its items. */
function checkContents(plan: ResolvedPlan, sink: ProblemSink): void {
  const { states, leavesOut } = plan.file.plan;
  const has: Partial<Record<(typeof PLAN_CONTENT)[number], boolean>> = {
    PERIOD: plan.period !== null,
    GOALS: plan.goals.length > 0,
    PROGRAMS: plan.programs.length > 0,
    PROGRAM_PERIODS: plan.programs.some((program) => program.period?.inherited === false),
    INDICATORS: plan.indicators.length > 0,
    TARGETS: plan.indicators.some((indicator) => indicator.targets.length > 0),
  };
  for (const content of PLAN_CONTENT) {
    const stated = states.includes(content);
    if (stated && leavesOut.includes(content)) {
      sink.report(
        ["plan", "states"],
        `${content} in both lists`,
        "each kind of content in one list at most",
        "Look in the document which is true.",
      );
    } else if (has[content] !== undefined && has[content] !== stated) {
      sink.report(
        ["plan", "states"],
        `${content} ${stated ? "stated" : "not stated"}`,
        stated ? "items that show it" : "it among what the plan states",
        "Compare the list with the plan's items.",
      );
    }
  }
}
