import { Bureau } from "../modules/bureau/bureau.entity";
import { County } from "../modules/county/county.entity";
import { NodeEntry } from "../modules/dataset/node.entity";
import { Release } from "../modules/dataset/release.entity";
import { Citation } from "../modules/document/citation.entity";
import { Document } from "../modules/document/document.entity";
import { Section } from "../modules/document/section.entity";
import { TextRun } from "../modules/document/text-run.entity";
import { FigureTheme } from "../modules/figure/figure-theme.entity";
import { Figure } from "../modules/figure/figure.entity";
import { StrategicGoal } from "../modules/goal/goal.entity";
import { GoalTwin } from "../modules/goal/goal-twin.entity";
import { Indicator } from "../modules/indicator/indicator.entity";
import { Target } from "../modules/indicator/target.entity";
import { InitiativeMember } from "../modules/initiative/initiative-member.entity";
import { InitiativeTheme } from "../modules/initiative/initiative-theme.entity";
import { Initiative } from "../modules/initiative/initiative.entity";
import { PlanItem } from "../modules/item/item.entity";
import { ItemTargetGroup } from "../modules/item/item-target-group.entity";
import { ItemTheme } from "../modules/item/item-theme.entity";
import { PlanDocument } from "../modules/plan/plan-document.entity";
import { PlanScope } from "../modules/plan/plan-scope.entity";
import { PlanSource } from "../modules/plan/plan-source.entity";
import { PlanStatement } from "../modules/plan/plan-statement.entity";
import { Plan } from "../modules/plan/plan.entity";
import { Budget } from "../modules/program/budget.entity";
import { Program } from "../modules/program/program.entity";
import { ItemReference } from "../modules/reference/item-reference.entity";
import { Mention } from "../modules/reference/mention.entity";
import { PolicyReference } from "../modules/reference/policy-reference.entity";
import { SearchEntry } from "../modules/search/search-entry.entity";
import { Synonym } from "../modules/search/synonym.entity";
import { ItemSimilarity } from "../modules/similarity/item-similarity.entity";
import { TargetGroup } from "../modules/theme/target-group.entity";
import { Theme } from "../modules/theme/theme.entity";

/** Every table of the hub, in the order in which rows can be written. */
export const entities = [
  County,
  Bureau,
  Theme,
  TargetGroup,
  Release,
  Document,
  Section,
  TextRun,
  Plan,
  PlanDocument,
  PlanScope,
  PlanStatement,
  PlanSource,
  PlanItem,
  StrategicGoal,
  GoalTwin,
  Program,
  Budget,
  Indicator,
  Target,
  ItemTheme,
  ItemTargetGroup,
  Citation,
  Figure,
  FigureTheme,
  PolicyReference,
  Mention,
  ItemReference,
  Initiative,
  InitiativeTheme,
  InitiativeMember,
  ItemSimilarity,
  Synonym,
  SearchEntry,
  NodeEntry,
];
