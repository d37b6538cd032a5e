import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from "graphql";
import { getVariableValues } from "graphql/execution/values";
import { buildHubSchema } from "../../../src/graphql/build-schema";
import { measureCost } from "../../../src/graphql/limits/measure-cost";

const schema = buildHubSchema();

/** What a query costs, with its variables as a request would have them. */
export async function costOf(text: string, variables: Readonly<Record<string, unknown>> = {}): Promise<number> {
  const document = parse(text);
  const operation = operationOf(document);
  const hub = await schema;
  const { coerced = {} } = getVariableValues(hub, operation.variableDefinitions ?? [], variables);
  return measureCost({ schema: hub, document, operation, variables: coerced });
}

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const operation = definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error("no operation");
  return operation;
}

/** Fragments that each spread the next one twice: 2 to the power of their number. */
export function writeDoubling(count: number): string {
  const fragments = Array.from({ length: count }, (_, index) => {
    const next = `county { ...F${String(index + 1)} }`;
    return `fragment F${String(index)} on County { plans { nodes { ${next} } } strategicGoals { nodes { ${next} } } }`;
  });
  return `{ counties { ...F0 } } ${fragments.join(" ")} fragment F${String(count)} on County { code }`;
}
