import { type ObjectLiteral } from "typeorm";
import { type HubContext } from "../../kit/context";
import { loadBy } from "../../kit/loaders";
import { type Node } from "../../kit/node";
import { Bureau } from "../bureau/bureau.entity";
import { County } from "../county/county.entity";
import { Citation } from "../document/citation.entity";
import { Document } from "../document/document.entity";
import { loadPlace } from "../document/run-citation.builder";
import { Section } from "../document/section.entity";
import { Figure } from "../figure/figure.entity";
import { Indicator } from "../indicator/indicator.entity";
import { Target } from "../indicator/target.entity";
import { Initiative } from "../initiative/initiative.entity";
import { PlanItem } from "../item/item.entity";
import { Plan } from "../plan/plan.entity";
import { PolicyReference } from "../reference/policy-reference.entity";
import { TargetGroup } from "../theme/target-group.entity";
import { Theme } from "../theme/theme.entity";
import { StrategicGoal } from "../goal/goal.entity";
import { Program } from "../program/program.entity";
import { NodeEntry } from "./node.entity";

type NodeClass = abstract new () => Node & ObjectLiteral;

/** The table that holds each type of node; items of all kinds share one. */
const NODE_TYPES: ReadonlyMap<string, NodeClass> = new Map<string, NodeClass>([
  [County.name, County],
  [Bureau.name, Bureau],
  [Theme.name, Theme],
  [TargetGroup.name, TargetGroup],
  [Document.name, Document],
  [Section.name, Section],
  [Citation.name, Citation],
  [Plan.name, Plan],
  [StrategicGoal.name, PlanItem],
  [Program.name, PlanItem],
  [Indicator.name, PlanItem],
  [Target.name, Target],
  [Figure.name, Figure],
  [PolicyReference.name, PolicyReference],
  [Initiative.name, Initiative],
]);

/** Whatever has the id; null where nothing has. */
export async function loadNode(context: HubContext, id: string): Promise<Node | null> {
  const entry = await loadBy(context, NodeEntry, "id", id);
  return entry ? loadNodeOfType(context, entry.type, id) : loadPlace(context, id);
}

/** What has the id, where its type is known. */
export function loadNodeOfType(context: HubContext, type: string, id: string): Promise<Node | null> {
  const entity = NODE_TYPES.get(type);
  if (!entity) throw new Error(`no table holds nodes of the type ${type}`);
  return loadBy<Node & ObjectLiteral>(context, entity, "id", id);
}
