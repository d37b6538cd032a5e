import { registerEnumType } from "type-graphql";

/**
 * Defines a GraphQL enum whose values are their own names, each with its description, and returns the object that
 * type-graphql knows it by. Its TypeScript type is `keyof typeof X`, so plain strings of plan files fit.
 */
export function defineEnum<Name extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, string>>,
): { readonly [N in Name]: N } {
  const names = Object.keys(values) as Name[];
  const object = Object.fromEntries(names.map((value) => [value, value])) as { [N in Name]: N };
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType(object, { name, description, valuesConfig: valuesConfig as never });
  return object;
}
