import type { EntityManager } from "typeorm";
import { NodeEntry } from "../../modules/dataset/node.entity";
import { Citation } from "../../modules/document/citation.entity";
import { Document } from "../../modules/document/document.entity";
import { Section } from "../../modules/document/section.entity";
import { TextRun } from "../../modules/document/text-run.entity";
import { GoalTwin } from "../../modules/goal/goal-twin.entity";
import { FigureTheme } from "../../modules/figure/figure-theme.entity";
import { Figure } from "../../modules/figure/figure.entity";
import { StrategicGoal } from "../../modules/goal/goal.entity";
import { Indicator } from "../../modules/indicator/indicator.entity";
import { Target } from "../../modules/indicator/target.entity";
import { ItemTargetGroup } from "../../modules/item/item-target-group.entity";
import { ItemTheme } from "../../modules/item/item-theme.entity";
import { PlanDocument } from "../../modules/plan/plan-document.entity";
import { PlanScope } from "../../modules/plan/plan-scope.entity";
import { PlanSource } from "../../modules/plan/plan-source.entity";
import { PlanStatement } from "../../modules/plan/plan-statement.entity";
import { Plan } from "../../modules/plan/plan.entity";
import { Program } from "../../modules/program/program.entity";
import { ItemReference } from "../../modules/reference/item-reference.entity";
import { Mention } from "../../modules/reference/mention.entity";
import type { CheckedPlan } from "../check/check-plan";
import type { Vocabulary } from "../vocabulary";
import { buildCitations } from "./build-citations";
import { buildFigures } from "./build-figures";
import { buildItems } from "./build-items";
import { buildNodes } from "./build-nodes";
import { buildItemReferences, buildMentions } from "./build-mentions";
import { buildDocument, buildPlan, buildScope, buildSections, buildStatements } from "./build-plan";
import { buildTextRuns } from "./build-text-runs";
import { planFingerprint } from "./fingerprint";
import { documentId, planId } from "./ids";
import { insertRows } from "./insert";

/** Writes a checked plan in place of what the hub held under its id; the caller's transaction makes it one step. */
export async function writePlan(
  manager: EntityManager,
  checked: CheckedPlan,
  vocabulary: Vocabulary,
  origin: PlanSource["origin"],
): Promise<void> {
  const { plan, folder } = checked;
  await deletePlan(manager, planId(plan));
  const items = buildItems(plan);
  const sections = buildSections(plan);
  const citations = buildCitations(plan, vocabulary);
  const mentions = buildMentions(plan);
  const figures = buildFigures(plan);
  const source = { planFile: folder.planText, documentText: folder.documentText };
  await insertRows(manager, Document, [buildDocument(plan)]);
  await insertRows(manager, Section, sections);
  await insertRows(manager, TextRun, buildTextRuns(plan));
  await insertRows(manager, Plan, [buildPlan(plan)]);
  await insertRows(manager, PlanDocument, [{ planId: planId(plan), documentId: documentId(plan), position: 0 }]);
  await insertRows(manager, PlanScope, buildScope(plan, vocabulary));
  await insertRows(manager, PlanStatement, buildStatements(plan));
  await insertRows(manager, PlanSource, [
    { planId: planId(plan), fingerprint: planFingerprint(source), origin, ...source },
  ]);
  await insertRows(manager, StrategicGoal, items.goals);
  await insertRows(manager, GoalTwin, items.twins);
  await insertRows(manager, Program, items.programs);
  await insertRows(manager, Indicator, items.indicators);
  await insertRows(manager, Target, items.targets);
  await insertRows(manager, ItemTheme, items.themes);
  await insertRows(manager, ItemTargetGroup, items.targetGroups);
  await insertRows(manager, Citation, citations);
  await insertRows(manager, Mention, mentions);
  await insertRows(manager, ItemReference, buildItemReferences(plan));
  await insertRows(manager, Figure, figures.figures);
  await insertRows(manager, FigureTheme, figures.themes);
  await insertRows(manager, NodeEntry, [
    ...buildNodes(plan),
    ...citations.map(({ id }) => ({ id, type: "Citation", planId: planId(plan) })),
  ]);
}

/** Takes a plan out, with its document and all that was made of it. */
export async function deletePlan(manager: EntityManager, id: string): Promise<void> {
  const links = await manager.find(PlanDocument, { where: { planId: id } });
  await manager.delete(Plan, { id });
  for (const { documentId: document } of links) {
    if (!(await manager.existsBy(PlanDocument, { documentId: document })))
      await manager.delete(Document, { id: document });
  }
}
