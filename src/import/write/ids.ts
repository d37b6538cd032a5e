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
