import type { ResolvedItem, ResolvedPlan, ResolvedTarget } from "../resolve/resolved-plan";

/** Ids in the hub. Each is unique among all types and safe in an address. */

export function planId(plan: ResolvedPlan): string {
  return plan.file.plan.id;
}

export function documentId(plan: ResolvedPlan): string {
  return `${planId(plan)}.document`;
}

/** A section is named by the line that it begins in, which never changes. */
export function sectionId(plan: ResolvedPlan, line: number): string {
  return `${documentId(plan)}.l${String(line)}`;
}

export function statementId(plan: ResolvedPlan, index: number): string {
  return `${planId(plan)}.statement.${String(index + 1)}`;
}

export function targetId(indicator: ResolvedItem, target: ResolvedTarget): string {
  return `${indicator.id}.${String(target.year)}`;
}

export function countyId(code: string): string {
  return `county.${code.toLowerCase().replaceAll("_", "-")}`;
}

export function bureauId(code: string): string {
  return `bureau.${code}`;
}

export function themeId(code: string): string {
  return `theme.${code}`;
}

export function targetGroupId(code: string): string {
  return `group.${code}`;
}

export function referenceId(code: string): string {
  return `reference.${code}`;
}

/** A place that names a reference, by its place among the plan's mentions. */
export function mentionId(plan: ResolvedPlan, position: number): string {
  return `${planId(plan)}.mention.${String(position + 1)}`;
}

/** The citation of a mention; one reference is named in many plans, so the reference's id would not do. */
export function mentionCitationId(plan: ResolvedPlan, position: number): string {
  return `${mentionId(plan, position)}~mention~1`;
}

export function initiativeId(code: string): string {
  return `initiative.${code}`;
}
