import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE } from "../../kit/page-arguments";

/** How many an unpaged list is taken to have; the longest of the hub's, by the fields that hold them. */
const USUAL_LIST = 5;
const LISTS: Readonly<Record<string, number>> = {
  "Query.themes": 80,
  "Query.counties": 22,
  "Query.targetGroups": 20,
  "Query.occurrences": 22,
  "Coverage.rows": 20,
  "Coverage.cells": 100,
  "PlanItem.citations": 10,
};

/** What is worth more than the objects that it answers with, since a machine has to look for it. */
const WEIGHTS: Readonly<Record<string, number>> = {
  "Query.search": 50,
  "Query.occurrences": 100,
  "Query.compare": 50,
  "Query.coverage": 50,
  "Query.facets": 20,
  "PlanItem.similar": 5,
};

export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * How many objects an operation may be answered with at most, pages taken as long as they are asked for. A fragment's cost is
 * reckoned once and added wherever it is spread.
 */
export function measureCost(asked: Asked): number {
  const root = asked.schema.getRootType(asked.operation.operation);
  return root ? new CostMeasure(asked).ofSelections(asked.operation.selectionSet, root, 1) : 0;
}

class CostMeasure {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly measured = new Map<string, number>();

  constructor(private readonly asked: Asked) {
    this.fragments = new Map(
      asked.document.definitions
        .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  /** `page` is how many nodes a connection's page has, where the selections are of a connection. */
  ofSelections(set: SelectionSetNode, type: GraphQLNamedType, page: number): number {
    return set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + this.ofField(selection, type, page);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + this.ofFragment(selection.name.value, page);
      const condition = selection.typeCondition?.name.value;
      const narrowed = condition === undefined ? type : (this.asked.schema.getType(condition) ?? type);
      return sum + this.ofSelections(selection.selectionSet, narrowed, page);
    }, 0);
  }

  private ofFragment(name: string, page: number): number {
    const key = `${name} ${String(page)}`;
    const known = this.measured.get(key);
    if (known !== undefined) return known;
    this.measured.set(key, 0);
    const fragment = this.fragments.get(name);
    const type = fragment && this.asked.schema.getType(fragment.typeCondition.name.value);
    const cost = fragment && type ? this.ofSelections(fragment.selectionSet, type, page) : 0;
    this.measured.set(key, cost);
    return cost;
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType, page: number): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field || !node.selectionSet) return field ? weightOf(parent, field.name) : 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    const size = this.sizeOf(node, field);
    const inside = this.ofSelections(node.selectionSet, type, size ?? 1);
    const times = isList(field) ? (isOfConnection(parent, field) ? page : (size ?? listOf(parent, field.name))) : 1;
    return weightOf(parent, field.name) + times * (1 + inside);
  }

  /** How many are asked for, by `first`; undefined where the field has no such argument. */
  private sizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const argument = field.args.find(({ name }) => name === "first");
    if (!argument) return undefined;
    const written = node.arguments?.find(({ name }) => name.value === "first");
    const value = written ? this.valueOf(written) : argument.defaultValue;
    const size = typeof value === "number" && Number.isFinite(value) ? value : DEFAULT_PAGE_SIZE;
    return Math.min(Math.max(Math.trunc(size), 1), LARGEST_PAGE_SIZE);
  }

  private valueOf({ value }: ArgumentNode): unknown {
    if (value.kind === Kind.INT) return Number(value.value);
    return value.kind === Kind.VARIABLE ? this.asked.variables[value.name.value] : undefined;
  }
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? (type.ofType as unknown) : type);
}

function isOfConnection({ name }: GraphQLNamedType, field: GraphQLField<unknown, unknown>): boolean {
  return name.endsWith("Connection") && (field.name === "nodes" || field.name === "edges");
}

function listOf(parent: GraphQLNamedType, field: string): number {
  return LISTS[keyOf(parent, field)] ?? USUAL_LIST;
}

function weightOf(parent: GraphQLNamedType, field: string): number {
  return WEIGHTS[keyOf(parent, field)] ?? 0;
}

/** What goals, programs and indicators have in common is told once. */
const ITEM_TYPES: readonly string[] = ["StrategicGoal", "Program", "Indicator"];

function keyOf({ name }: GraphQLNamedType, field: string): string {
  return `${ITEM_TYPES.includes(name) ? "PlanItem" : name}.${field}`;
}
