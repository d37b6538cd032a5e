import { type NonEmptyArray } from "type-graphql";
import { BureauResolver } from "../modules/bureau/bureau.resolver";
import { CountyResolver } from "../modules/county/county.resolver";
import {
  ComparisonCellResolver,
  ComparisonResolver,
  ComparisonSummaryResolver,
} from "../modules/comparison/comparison.resolver";
import { CoverageCellResolver, CoverageResolver } from "../modules/coverage/coverage.resolver";
import { CitationSubjectResolver } from "../modules/dataset/citation-subject.resolver";
import { DatasetResolver } from "../modules/dataset/dataset.resolver";
import { NodeResolver } from "../modules/dataset/node.resolver";
import { CitationResolver } from "../modules/document/citation.resolver";
import { DocumentResolver } from "../modules/document/document.resolver";
import { SectionResolver } from "../modules/document/section.resolver";
import { FigureResolver, ItemFiguresResolver, PlanFiguresResolver } from "../modules/figure/figure.resolver";
import { CountyGoalsResolver, PlanGoalsResolver, StrategicGoalResolver } from "../modules/goal/goal.resolver";
import {
  CountyIndicatorsResolver,
  GoalIndicatorsResolver,
  IndicatorResolver,
  PlanIndicatorsResolver,
  ProgramIndicatorsResolver,
  TargetResolver,
} from "../modules/indicator/indicator.resolver";
import {
  InitiativeMemberResolver,
  InitiativeResolver,
  ItemInitiativesResolver,
} from "../modules/initiative/initiative.resolver";
import { FacetsResolver } from "../modules/item/facet.resolver";
import { PlanItemResolver, TargetGroupItemsResolver, ThemeItemsResolver } from "../modules/item/item.resolver";
import { CountyPlansResolver } from "../modules/plan/county-plans.resolver";
import { DocumentPlansResolver } from "../modules/plan/document-plans.resolver";
import { PlanResolver, PlanStatementResolver } from "../modules/plan/plan.resolver";
import {
  BudgetResolver,
  CountyProgramsResolver,
  GoalProgramsResolver,
  PlanProgramsResolver,
  ProgramResolver,
} from "../modules/program/program.resolver";
import {
  FacetReferencesResolver,
  ItemReferencesResolver,
  MentionResolver,
  PlanReferencesResolver,
  PolicyReferenceResolver,
} from "../modules/reference/reference.resolver";
import { OccurrencesResolver } from "../modules/search/occurrences.resolver";
import { SearchResolver, SearchResultResolver } from "../modules/search/search.resolver";
import { SimilarItemResolver, SimilarItemsResolver } from "../modules/similarity/similarity.resolver";
import { TargetGroupResolver, ThemeResolver } from "../modules/theme/theme.resolver";

/** Every resolver of the hub, module by module. */
export const resolvers = [
  CountyResolver,
  BureauResolver,
  ThemeResolver,
  TargetGroupResolver,
  DocumentResolver,
  SectionResolver,
  CitationResolver,
  PlanResolver,
  PlanStatementResolver,
  CountyPlansResolver,
  DocumentPlansResolver,
  PlanItemResolver,
  ThemeItemsResolver,
  TargetGroupItemsResolver,
  FacetsResolver,
  StrategicGoalResolver,
  PlanGoalsResolver,
  CountyGoalsResolver,
  ProgramResolver,
  BudgetResolver,
  GoalProgramsResolver,
  PlanProgramsResolver,
  CountyProgramsResolver,
  IndicatorResolver,
  TargetResolver,
  GoalIndicatorsResolver,
  ProgramIndicatorsResolver,
  PlanIndicatorsResolver,
  CountyIndicatorsResolver,
  FigureResolver,
  ItemFiguresResolver,
  PlanFiguresResolver,
  PolicyReferenceResolver,
  MentionResolver,
  ItemReferencesResolver,
  PlanReferencesResolver,
  FacetReferencesResolver,
  InitiativeResolver,
  InitiativeMemberResolver,
  ItemInitiativesResolver,
  SimilarItemsResolver,
  SimilarItemResolver,
  CoverageResolver,
  CoverageCellResolver,
  ComparisonResolver,
  ComparisonCellResolver,
  ComparisonSummaryResolver,
  SearchResolver,
  SearchResultResolver,
  OccurrencesResolver,
  DatasetResolver,
  NodeResolver,
  CitationSubjectResolver,
] as const satisfies Readonly<NonEmptyArray<new () => object>>;
