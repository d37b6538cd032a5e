import { nearestCodes } from "../../kit/text";
import type { ProblemSink } from "../problem";
import { findSchemes } from "../resolve/find-schemes";
import { itemsOf, type ResolvedPlan } from "../resolve/resolved-plan";
import { themeCodes, type Vocabulary, type VocabularyInitiative } from "../vocabulary";

/**
 * Initiatives name items that are there, of two counties or more, each once; what is the SAME rests on a scheme whose
 * name every document concerned prints; and nothing is both the same and not. `plans` are all plans of the seeds.
 */
export function checkInitiatives(plans: readonly ResolvedPlan[], vocabulary: Vocabulary, sink: ProblemSink): void {
  const counties = new Map(
    plans.flatMap((plan) => itemsOf(plan).map((item) => [item.id, plan.file.plan.county] as const)),
  );
  const codes = new Set<string>();
  vocabulary.initiatives.forEach((initiative, index) => {
    const path = ["initiatives", index];
    if (codes.has(initiative.code))
      sink.report([...path, "code"], `“${initiative.code}” twice`, "a code of its own", "Rename one of the two.");
    codes.add(initiative.code);
    checkThemes(initiative, path, vocabulary, sink);
    checkMembers(initiative, path, counties, sink);
  });
  checkSchemes(plans, vocabulary, sink);
  checkNotSame(vocabulary, counties, sink);
}

function checkThemes(
  { themes }: VocabularyInitiative,
  path: readonly (string | number)[],
  vocabulary: Vocabulary,
  sink: ProblemSink,
): void {
  const known = themeCodes(vocabulary);
  themes.forEach((code, index) => {
    if (known.includes(code)) return;
    sink.report(
      [...path, "themes", index],
      `theme “${code}”`,
      "a theme of the vocabulary",
      `Did you mean ${nearestCodes(code, known).join(", ")}?`,
    );
  });
}

function checkMembers(
  { members, scheme }: VocabularyInitiative,
  path: readonly (string | number)[],
  counties: ReadonlyMap<string, string>,
  sink: ProblemSink,
): void {
  const seen = new Set<string>();
  members.forEach(({ item }, index) => {
    const at = [...path, "members", index];
    if (!counties.has(item)) reportUnknownItem(item, at, counties, sink);
    if (seen.has(item)) sink.report(at, `“${item}” twice`, "each item once", "Take one out.");
    seen.add(item);
  });
  const having = (likeness: readonly string[]) =>
    new Set(members.filter((member) => likeness.includes(member.likeness)).map(({ item }) => counties.get(item)));
  if (having(["SAME", "SIMILAR"]).size < 2)
    sink.report(
      path,
      "members of one county alone",
      "SAME or SIMILAR members of two counties",
      "Look for another, or take it out.",
    );
  const same = having(["SAME"]);
  if (same.size === 1)
    sink.report(path, "a SAME member of one county alone", "SAME members of two counties", "Make it SIMILAR.");
  if (same.size > 0 !== (scheme !== undefined))
    sink.report(
      path,
      same.size > 0 ? "SAME members without a scheme" : "a scheme without SAME members",
      "a scheme where members are the SAME, and only there",
      "Name the scheme as the documents print it, or make the members SIMILAR.",
    );
}

function reportUnknownItem(
  item: string,
  path: readonly (string | number)[],
  counties: ReadonlyMap<string, string>,
  sink: ProblemSink,
): void {
  const near = nearestCodes(item, [...counties.keys()]);
  sink.report(
    path,
    `item “${item}”`,
    "the id of an item of a plan",
    near.length > 0 ? `Did you mean ${near.join(", ")}?` : "See the plan files for the ids.",
  );
}

function checkSchemes(plans: readonly ResolvedPlan[], { initiatives }: Vocabulary, sink: ProblemSink): void {
  for (const plan of plans) {
    for (const { initiative, quote } of findSchemes(plan, initiatives)) {
      if (quote || !initiative.scheme) continue;
      sink.report(
        ["initiatives", initiatives.indexOf(initiative), "scheme"],
        `no “${initiative.scheme.join("”, “")}” in the document of ${plan.file.plan.id}`,
        "a name that every document with a SAME member prints",
        "Add the form that it prints, or make its members SIMILAR.",
      );
    }
  }
}

function checkNotSame(vocabulary: Vocabulary, counties: ReadonlyMap<string, string>, sink: ProblemSink): void {
  vocabulary.notSame.forEach(({ items }, index) => {
    const path = ["not-same", index];
    items.forEach((item, at) => {
      if (!counties.has(item)) reportUnknownItem(item, [...path, "items", at], counties, sink);
    });
    const clash = vocabulary.initiatives.find(
      ({ members }) =>
        members.filter(({ item, likeness }) => items.includes(item) && likeness !== "RELATED").length > 1,
    );
    if (clash)
      sink.report(
        path,
        `${items.join(" and ")}, both in ${clash.code}`,
        "items that no initiative joins",
        "Decide which holds.",
      );
  });
}
