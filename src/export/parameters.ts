import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
} from "graphql";
import { badUserInput, shorten, unknownCode } from "../errors";
import { nearestCodes } from "../kit/text";
import { argumentsOf, type FieldArguments, getField } from "./field-call";
import { type Table } from "./table";

/** A parameter of an address: an argument of the graph, or a field of its filter. */
export interface Parameter {
  /** As it is written in an address: `county`. */
  readonly name: string;
  /** Where its value goes among the graph's arguments: `["filter", "counties"]`. */
  readonly path: readonly string[];
  readonly type: GraphQLNamedInputType;
  /** Whether several values may be given, separated by commas. */
  readonly isList: boolean;
  /** The graph's own description of it. */
  readonly description: string;
}

/** What lists are called where one value of them is meant. */
const SINGULAR: Readonly<Record<string, string>> = {
  bureaus: "bureau",
  comparators: "comparator",
  counties: "county",
  fundingSources: "fundingSource",
  initiatives: "initiative",
  kinds: "kind",
  levels: "level",
  likeness: "likeness",
  listings: "listing",
  planKinds: "planKind",
  plans: "plan",
  references: "reference",
  roles: "role",
  targetGroups: "targetGroup",
  themes: "theme",
  trends: "trend",
  types: "type",
  units: "unit",
};

/** The parameters of a table: the arguments of its fields, those of a filter one by one. */
export function parametersOf(schema: GraphQLSchema, { source }: Table): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  const fields = source.fields.flatMap((coordinate) => argumentsOf(getField(schema, coordinate)));
  const [filters, plain] = [fields.filter(isFilter), fields.filter((argument) => !isFilter(argument))];
  for (const { name, type, description } of plain) add(found, [name], type, description);
  for (const filter of filters) {
    const type = getNamedType(filter.type);
    if (!isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      add(found, [filter.name, field.name], field.type, field.description);
  }
  return [...found.values()];
}

function isFilter({ name }: { readonly name: string }): boolean {
  return name === "filter";
}

/** An argument that stands outside the filter is the one that counts. */
function add(
  found: Map<string, Parameter>,
  path: readonly string[],
  type: GraphQLInputType,
  description: string | null | undefined,
): void {
  const isList = isListType(getNullableType(type));
  const argument = path.at(-1) ?? "";
  const name = isList ? SINGULAR[argument] : argument;
  if (name === undefined) throw new Error(`${argument} has no name for one of its values`);
  if (!found.has(name))
    found.set(name, { name, path, type: getNamedType(type), isList, description: description ?? "" });
}

/** What was written in an address, parameter by parameter. */
export type Written = Readonly<Record<string, string | readonly string[]>>;

/** The graph's arguments that the parameters of an address ask for; throws BAD_USER_INPUT for what cannot be meant. */
export function readArguments(parameters: readonly Parameter[], written: Written): FieldArguments {
  const read: Record<string, unknown> = {};
  for (const parameter of parameters) {
    const texts = textsOf(written[parameter.name]);
    if (texts.length > 0) put(read, parameter.path, readValue(parameter, texts));
  }
  return read;
}

/** What was written for one parameter, each time that it stands in the address. */
export function textsOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

/** The one text of a parameter that is no list; throws BAD_USER_INPUT where it stands twice. */
export function onlyText(name: string, texts: readonly string[]): string {
  const [text = "", ...others] = texts;
  if (others.length > 0)
    throw badUserInput(`${name}: stands ${String(texts.length)} times; give it once.`, { argument: name });
  return text;
}

function readValue(parameter: Parameter, texts: readonly string[]): unknown {
  const { name, isList } = parameter;
  if (!isList) return readOne(parameter, onlyText(name, texts));
  const values = texts.flatMap((text) => text.split(",")).map((text) => text.trim());
  if (values.some((value) => value === "")) {
    throw badUserInput(`${name}: a value is empty; separate values with one comma, or leave ${name} out for all.`, {
      argument: name,
    });
  }
  return values.map((value) => readOne(parameter, value));
}

function readOne({ name, type }: Parameter, text: string): unknown {
  if (isEnumType(type))
    return readEnum(
      name,
      text,
      type.getValues().map((value) => value.name),
    );
  switch (type.name) {
    case "Boolean":
      return readFlag(name, text);
    case "Int":
      return readInteger(name, text);
    case "Year":
      return readYear(name, text, type);
    case "YearRange":
      return readYears(name, text, type);
    default:
      return text;
  }
}

function readEnum(name: string, text: string, values: readonly string[]): string {
  const value = values.find((one) => one === text.trim().toUpperCase());
  if (value === undefined) throw unknownCode(name, text, nearestCodes(text.trim().toUpperCase(), values));
  return value;
}

const FLAGS = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

/** Yes or no: true, 1, false or 0. */
export function readFlag(name: string, text: string): boolean {
  const flag = FLAGS.get(text.trim().toLowerCase());
  if (flag === undefined) throw refuse(name, text, "true (or 1) and false (or 0)");
  return flag;
}

function readInteger(name: string, text: string): number {
  if (/^\d{1,6}$/.test(text.trim())) return Number(text);
  throw refuse(name, text, "a whole number, 0 or more");
}

/** Checked here, so that the answer names the parameter; the graph reads the text itself. */
function readYear(name: string, text: string, type: GraphQLNamedInputType): string {
  const year = text.trim();
  try {
    if ("parseValue" in type) type.parseValue(year);
    return year;
  } catch (error) {
    throw badUserInput(`${name}: ${error instanceof Error ? error.message : String(error)}`, { argument: name });
  }
}

const BETWEEN_YEARS = /\.\.|[-–~]/u;

/** From one year to another, both included; an end may be open: 108..111, 2019-2022, 108.. */
function readYears(name: string, text: string, type: GraphQLNamedInputType): Readonly<Record<string, string>> {
  const [from = "", to, ...others] = text.split(BETWEEN_YEARS).map((year) => year.trim());
  if (to === undefined || others.length > 0 || (from === "" && to === ""))
    throw refuse(name, text, "two years with .. between them (108..111, 2019..2022, 108..)");
  const year = yearTypeOf(type);
  return {
    ...(from && { from: readYear(name, from, year) }),
    ...(to && { to: readYear(name, to, year) }),
  };
}

function yearTypeOf(range: GraphQLNamedInputType): GraphQLNamedInputType {
  const from = isInputObjectType(range) ? range.getFields()["from"] : undefined;
  if (!from) throw new Error(`${range.name} is no range of years`);
  return getNamedType(from.type);
}

function refuse(name: string, text: string, accepted: string): Error {
  return badUserInput(`${name}: "${shorten(text)}" cannot be meant; accepted: ${accepted}.`, {
    argument: name,
    accepted,
  });
}

function put(read: Record<string, unknown>, [first = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) read[first] = value;
  else {
    const inner = (read[first] ?? {}) as Record<string, unknown>;
    read[first] = inner;
    put(inner, rest, value);
  }
}
