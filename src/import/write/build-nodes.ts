import type { NodeEntry } from "../../modules/dataset/node.entity";
import { itemsOf, type ResolvedPlan } from "../resolve/resolved-plan";
import { documentId, planId, sectionId, targetId } from "./ids";

/** An id of the hub with its type and the plan that it goes with. */
export type NodeRow = Pick<NodeEntry, "id" | "type" | "planId">;

const ITEM_TYPES = { GOAL: "StrategicGoal", PROGRAM: "Program", INDICATOR: "Indicator" } as const;

/** Every id that a plan brings to the hub, its citations' aside, which are made of these. */
export function buildNodes(plan: ResolvedPlan): NodeRow[] {
  const row = (type: string) => (id: string) => ({ id, type, planId: planId(plan) });
  return [
    row("Plan")(planId(plan)),
    row("Document")(documentId(plan)),
    ...plan.sections.map(({ line }) => row("Section")(sectionId(plan, line))),
    ...itemsOf(plan).map((item) => row(ITEM_TYPES[item.kind])(item.id)),
    ...plan.indicators.flatMap((indicator) =>
      indicator.targets.map((target) => row("Target")(targetId(indicator, target))),
    ),
    ...plan.figures.map((figure) => row("Figure")(figure.id)),
  ];
}
