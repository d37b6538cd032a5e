import type { ResolvedItem, ResolvedPlan, ResolvedTarget } from "../resolve/resolved-plan";

/** Ids in the hub. Each is unique among all types and safe in an address. */

export function planId(plan: ResolvedPlan): string {
  return plan.file.plan.id;
}

/** The document that a plan is printed in. */
export function documentId(plan: ResolvedPlan): string {
  return `${planId(plan)}.document`;
}

/** A section is named by the line that it begins in, which never changes. */
export function sectionId(plan: ResolvedPlan, line: number): string {
  return `${documentId(plan)}.l${String(line)}`;
}

/** A statement of a plan, by its place. */
export function statementId(plan: ResolvedPlan, index: number): string {
  return `${planId(plan)}.statement.${String(index + 1)}`;
}

/** A target, by its indicator and the CE year. */
export function targetId(indicator: ResolvedItem, target: ResolvedTarget): string {
  return `${indicator.id}.${String(target.year)}`;
}

/** A county, by its code: county.chiayi-city. */
export function countyId(code: string): string {
  return `county.${code.toLowerCase().replaceAll("_", "-")}`;
}

/** A kind of bureau, by its code. */
export function bureauId(code: string): string {
  return `bureau.${code}`;
}

/** A theme, by its code. */
export function themeId(code: string): string {
  return `theme.${code}`;
}

/** A target group, by its code. */
export function targetGroupId(code: string): string {
  return `group.${code}`;
}

/** A reference, by its code. */
export function referenceId(code: string): string {
  return `reference.${code}`;
}

/** A place that names a reference, by its number among the plan's places that name the same one. */
export function mentionId(plan: ResolvedPlan, code: string, number: number): string {
  return `${planId(plan)}.mention.${code}.${String(number)}`;
}

/** A citation, by what it proves and its number there; what several plans prove is told apart by the plan. */
export function citationId(subjectId: string, field: string, number: number, sharedBy?: ResolvedPlan): string {
  const place = sharedBy ? `${field}.${planId(sharedBy)}` : field;
  return `${subjectId}~${place}~${String(number)}`;
}

/** An initiative, by its code. */
export function initiativeId(code: string): string {
  return `initiative.${code}`;
}
