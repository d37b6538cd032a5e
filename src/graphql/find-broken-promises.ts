import {
  astFromValue,
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLInputField,
  type GraphQLSchema,
  isInputObjectType,
  print,
} from "graphql";
import { readRecordedChanges } from "./read-recorded-changes";

/**
 * What the current schema breaks of the promised one without a word in the list of changes: descriptions of
 * `findBreakingChanges` (graphql-js), in its order. Both schemas are SDL.
 *
 * Of `findDangerousChanges` the changed defaults count too: a client that says nothing gets another answer, and nothing
 * tells it. graphql-js looks at the defaults of arguments alone; those of input fields are compared here. The other
 * dangerous changes are additions (values, members of unions, optional arguments and fields, interfaces). The hub grows
 * by them, and a client is told to pass over what it does not know; were they reported, nobody would read the reports.
 */
export function findBrokenPromises(promised: string, current: string, changelog: string): readonly string[] {
  const before = buildSchema(promised);
  const after = buildSchema(current);
  const recorded = readRecordedChanges(changelog);
  return [
    ...findBreakingChanges(before, after).map(({ description }) => description),
    ...findDangerousChanges(before, after)
      .filter(({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE)
      .map(({ description }) => description),
    ...findChangedInputDefaults(before, after),
  ].filter((description) => !recorded.some((text) => text.startsWith(description)));
}

/** Changed defaults of input fields, in the words in which graphql-js tells those of arguments. */
function findChangedInputDefaults(before: GraphQLSchema, after: GraphQLSchema): readonly string[] {
  return findInputFields(before).flatMap(([typeName, field]) => {
    const type = after.getType(typeName);
    const kept = isInputObjectType(type) ? type.getFields()[field.name] : undefined;
    const oldDefault = printDefault(field);
    const newDefault = kept && printDefault(kept);
    if (!kept || oldDefault === undefined || oldDefault === newDefault) return [];
    const change =
      newDefault === undefined
        ? "defaultValue was removed"
        : `has changed defaultValue from ${oldDefault} to ${newDefault}`;
    return [`${typeName}.${field.name} ${change}.`];
  });
}

function findInputFields(schema: GraphQLSchema): readonly (readonly [string, GraphQLInputField])[] {
  return Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => [type.name, field] as const));
}

function printDefault({ defaultValue, type }: GraphQLInputField): string | undefined {
  const node = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return node ? print(node) : undefined;
}
