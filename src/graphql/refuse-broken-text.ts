import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  isInputObjectType,
} from "graphql";
import { type HubContext } from "../kit/context";
import { refuseBrokenText } from "../kit/text-input";

/**
 * Lets a field refuse every text among its arguments, in lists and filters too, that no document can hold; PostgreSQL would
 * refuse it in words of its own, or find nothing. Fields that take no text stay as they are.
 */
export function refuseBrokenArguments(field: GraphQLField<unknown, HubContext>): void {
  if (!field.args.some(({ type }) => takesText(type))) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, values: Readonly<Record<string, unknown>>, context, info) => {
    refuseBroken("", values);
    return resolve(source, values, context, info);
  };
}

function takesText(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).some((field) => takesText(field.type));
  return named.name === "String" || named.name === "ID";
}

function refuseBroken(argument: string, value: unknown): void {
  if (typeof value === "string") refuseBrokenText(argument, value);
  else if (Array.isArray(value)) value.forEach((one) => refuseBroken(argument, one));
  else if (typeof value === "object" && value !== null) {
    Object.entries(value).forEach(([name, inner]) => refuseBroken(name, inner));
  }
}
