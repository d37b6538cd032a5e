import { readDocumentText } from "../documents/amend";
import { readOutline } from "../documents/outline";
import type { PlanFile } from "../plan-file";
import type { ProblemSink } from "../problem";
import { createEvidenceFinder } from "./evidence";
import { createItemFinder } from "./find-item";
import { resolveFigures } from "./resolve-figures";
import { resolveGoals } from "./resolve-goals";
import { resolveIndicators } from "./resolve-indicators";
import { type PlanContext } from "./resolve-item";
import { resolveMentions } from "./resolve-mentions";
import { resolvePeriod } from "./resolve-period";
import { resolvePrograms } from "./resolve-programs";
import { resolveSections } from "./resolve-sections";
import { resolveStatements } from "./resolve-statements";
import type { Evidence, ResolvedPeriod, ResolvedPlan } from "./resolved-plan";

/** Finds every quotation of a plan file in its document. What is not found is reported and left out. */
export function resolvePlan(file: PlanFile, rawDocument: string, sink: ProblemSink): ResolvedPlan {
  const document = readDocumentText(rawDocument, file.document, sink);
  const outline = readOutline(document, file.document);
  const own = resolvePlanFields(file, document, sink);
  const context: PlanContext = { file, document, outline, sink, ...own };
  const goals = resolveGoals(context);
  const programs = resolvePrograms(context, goals);
  const indicators = resolveIndicators(context, goals, programs);
  const statements = resolveStatements(context);
  const items = [...goals, ...programs, ...indicators];
  const sections = resolveSections(context, items);
  const findItem = createItemFinder(items);
  return {
    file,
    document,
    sections,
    period: own.period,
    evidence: own.evidence,
    statements,
    goals,
    programs,
    indicators,
    mentions: resolveMentions(context, findItem),
    figures: resolveFigures(context, findItem),
  };
}

interface PlanFields {
  readonly period: ResolvedPeriod | null;
  readonly periodEvidence: readonly Evidence[];
  readonly evidence: readonly Evidence[];
}

function resolvePlanFields(file: PlanFile, document: PlanContext["document"], sink: ProblemSink): PlanFields {
  const finder = createEvidenceFinder(document, undefined, ["plan"], sink);
  const { plan } = file;
  finder.find("title", "title", plan.title);
  finder.find("agency", "agency", plan.agency);
  if (plan.documentNumber) finder.find("documentNumber", "documentNumber", plan.documentNumber);
  if (plan.issuedOn) {
    finder.find("issuedOn", "issuedOn", plan.issuedOn);
    checkDate(plan.issuedOn.text, plan.issuedOn.date, sink);
  }
  const period = plan.period ? resolvePeriod(plan.period, finder, ["plan", "period"], sink, undefined) : null;
  const periodEvidence = finder.evidence.filter((entry) => entry.field === "period");
  return { period, periodEvidence, evidence: finder.evidence };
}

/** A printed ROC date and the ISO date beside it are one day. */
function checkDate(printed: string, iso: string, sink: ProblemSink): void {
  const [year = 0, month = 0, day = 0] = (printed.match(/\d+/gu) ?? []).map(Number);
  const read = [String(year + 1911), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  if (read === iso) return;
  sink.report(["plan", "issuedOn"], `${iso} beside “${printed}”`, read, "Write the printed day as an ISO date.");
}
