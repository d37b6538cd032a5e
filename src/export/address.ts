import { type GraphQLSchema } from "graphql";
import { badUserInput, didYouMean, type ErrorDetails, HubError } from "../errors";
import { AnswerError } from "../graphql/ask";
import { nearestCodes } from "../kit/text";
import { type FieldArguments } from "./field-call";
import { type Format } from "./format";
import { type Parameter, parametersOf, readArguments, type Written } from "./parameters";
import { CSV_PARAMETERS, type Presentation, readPresentation, SHARED_PARAMETERS } from "./presentation";
import { type Table } from "./table";

/** What the address of a table asks for. */
export interface TableAddress {
  /** All parameters that the table takes, beside those that say how it is told. */
  readonly parameters: readonly Parameter[];
  readonly arguments: FieldArguments;
  readonly presentation: Presentation;
}

/** Reads the parameters of an address; throws BAD_USER_INPUT for one that is unknown or has a value that cannot be meant. */
export function readAddress(
  schema: GraphQLSchema,
  table: Table,
  written: Written,
  format: Format | undefined,
): TableAddress {
  const parameters = parametersOf(schema, table);
  const presenting = [...SHARED_PARAMETERS, ...(format ? format.parameters : CSV_PARAMETERS)].map(({ name }) => name);
  const known = [...parameters.map(({ name }) => name), ...presenting];
  for (const name of Object.keys(written)) {
    if (!known.includes(name)) throw unknownParameter(name, known, parameters, table);
  }
  return { parameters, arguments: readArguments(parameters, written), presentation: readPresentation(written) };
}

function unknownParameter(
  name: string,
  known: readonly string[],
  parameters: readonly Parameter[],
  table: Table,
): HubError {
  const meant = parameters.find(({ path }) => path.at(-1) === name);
  const suggestions = meant ? [meant.name] : nearestCodes(name, known);
  const accepted = known.join(", ");
  const ofCsv = CSV_PARAMETERS.some((one) => one.name === name) ? " It is for csv alone." : "";
  return badUserInput(
    `${name}: ${table.name} has no such parameter here.${ofCsv}${didYouMean(suggestions)} It takes ${accepted}.`,
    {
      argument: name,
      suggestions,
      accepted,
    },
  );
}

/**
 * What is wrong with a question, as this layer or the graph says it, in the words of the address; undefined for a failure
 * of ours.
 */
export function findRefusal(error: unknown, parameters: readonly Parameter[]): HubError | undefined {
  if (error instanceof HubError) return error;
  const told = error instanceof AnswerError ? error.errors[0] : undefined;
  if (!told || told.extensions?.["code"] !== "BAD_USER_INPUT") return undefined;
  const { argument, suggestions, accepted, limit } = told.extensions as ErrorDetails;
  return badUserInput(renameArguments(told.message, parameters), {
    suggestions,
    accepted,
    limit,
    argument: argument === undefined ? undefined : nameOf(parameters, argument),
  });
}

/** The arguments that a message of the graph begins with, as they are called in an address. */
function renameArguments(message: string, parameters: readonly Parameter[]): string {
  return message.replace(/^[\w.]+(?:, [\w.]+)*(?=:)/u, (names) =>
    names.replace(/[\w.]+/gu, (name) => nameOf(parameters, name)),
  );
}

/** What an argument of the graph is called in an address. */
function nameOf(parameters: readonly Parameter[], argument: string): string {
  return parameters.find(({ path }) => path.at(-1) === argument.split(".").at(-1))?.name ?? argument;
}
