import { createHash } from "node:crypto";
import type { CountyCode } from "../../modules/county/county.types";
import type { Document } from "../../modules/document/document.entity";
import type { Section } from "../../modules/document/section.entity";
import type { PlanStatement } from "../../modules/plan/plan-statement.entity";
import type { Plan } from "../../modules/plan/plan.entity";
import { placeBounds, readPlace } from "../documents/place";
import type { ResolvedPlan } from "../resolve/resolved-plan";
import { topTheme, themeCodes, type Vocabulary } from "../vocabulary";
import { documentId, planId, sectionId, statementId } from "./ids";

/** The row of a plan; its rank, and the plan that it replaces, are given when all plans are written. */
export function buildPlan(plan: ResolvedPlan): Partial<Plan> & { id: string } {
  const { plan: own } = plan.file;
  return {
    id: own.id,
    titleZh: plan.evidence.find((entry) => entry.field === "title")?.quote.reading ?? own.title.text,
    titleEn: own.en,
    // check has compared the code with the vocabulary, whose codes are the enum's.
    countyCode: own.county as CountyCode,
    bureauCode: own.bureau,
    agencyZh: own.agency.name,
    agencyEn: own.agency.en,
    horizon: own.horizon,
    periodStart: plan.period?.start ?? null,
    periodEnd: plan.period?.end ?? null,
    periodRaw: plan.period?.raw ?? null,
    issuedOn: own.issuedOn?.date ?? null,
    documentNumber: plan.evidence.find((entry) => entry.field === "documentNumber")?.quote.reading ?? null,
    mission: joinStatements(plan, "MISSION"),
    vision: joinStatements(plan, "VISION"),
    states: [...own.states],
    leavesOut: [...own.leavesOut],
    scopeReason: own.scope.reason,
    note: own.note ?? null,
    replacesId: null,
    rank: 0,
  };
}

function joinStatements(plan: ResolvedPlan, kind: "MISSION" | "VISION"): string | null {
  const texts = plan.statements.filter((statement) => statement.kind === kind).map((statement) => statement.text);
  return texts.length === 0 ? null : texts.join("\n\n");
}

/** The themes that a plan sets out to cover: the listed ones with their children, or all but the listed ones. */
export function buildScope(plan: ResolvedPlan, vocabulary: Vocabulary): { planId: string; themeCode: string }[] {
  const { only, except } = plan.file.plan.scope;
  const listed = (codes: readonly string[], code: string) => codes.includes(code) || codes.includes(topTheme(code));
  return themeCodes(vocabulary)
    .filter((code) => (only ? listed(only, code) : !listed(except ?? [], code)))
    .map((themeCode) => ({ planId: planId(plan), themeCode }));
}

/** The rows of what a plan says of itself. */
export function buildStatements(plan: ResolvedPlan): (Partial<PlanStatement> & { id: string })[] {
  return plan.statements.map((statement, position) => ({
    id: statementId(plan, position),
    planId: planId(plan),
    kind: statement.kind,
    number: statement.number,
    text: statement.text,
    note: plan.file.statements?.[Number(statement.path[1])]?.note ?? null,
    position,
  }));
}

/** The row of the document, with its text as it came. */
export function buildDocument(plan: ResolvedPlan): Partial<Document> & { id: string } {
  const { document } = plan.file;
  return {
    id: documentId(plan),
    titleZh: document.title,
    titleEn: document.en,
    sourceUrl: document.sourceUrl,
    retrievedOn: document.retrievedOn,
    source: document.source,
    sha256: createHash("sha256").update(plan.document.raw, "utf8").digest("hex"),
    lineCount: plan.document.lines.length,
    storedText: plan.document.raw,
    passedOver: (document.passedOver ?? []).map(({ lines, reason }) => {
      const { from, to } = placeBounds(readPlace(lines));
      return { startLine: from, endLine: to, reason };
    }),
  };
}

/** The rows of the document's outline. */
export function buildSections(plan: ResolvedPlan): (Partial<Section> & { id: string })[] {
  return plan.sections.map((section, rank) => ({
    id: sectionId(plan, section.line),
    documentId: documentId(plan),
    parentId: section.parentLine === null ? null : sectionId(plan, section.parentLine),
    rank,
    path: section.path,
    number: section.number,
    headingZh: section.heading,
    headingEn: section.headingEn,
    level: section.level,
    startLine: section.line,
    endLine: section.endLine,
    text: section.quote.reading,
  }));
}
