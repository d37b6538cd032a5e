import { type GraphQLSchema, isEnumType } from "graphql";
import { FORMATS } from "./formats";
import { type Parameter, parametersOf } from "./parameters";
import { type PresentationParameter, SHARED_PARAMETERS } from "./presentation";
import { type Table } from "./table";
import { TABLES } from "./tables";

/** What `/v1/tables.json` tells: every table with its addresses and parameters. */
export interface Catalog {
  readonly formats: readonly { readonly name: string; readonly mediaType: string; readonly description: string }[];
  readonly tables: readonly CatalogTable[];
}

interface CatalogTable {
  readonly name: string;
  readonly title: Table["title"];
  readonly description: string;
  readonly addresses: Readonly<Record<string, string>>;
  readonly parameters: readonly CatalogParameter[];
}

/** A parameter of an address, as a reader is told of it. */
export interface CatalogParameter {
  readonly name: string;
  readonly description: string;
  /** The values that there are; left out where they are codes of the vocabulary, years or words. */
  readonly values?: readonly string[];
  /** Whether several may be given, separated by commas. */
  readonly isList: boolean;
  /** The formats that take it; left out where all do. */
  readonly formats?: readonly string[];
}

/** Lists every table, form and parameter. */
export function buildCatalog(schema: GraphQLSchema, publicUrl: string): Catalog {
  return {
    formats: FORMATS.map(({ name, mediaType, description }) => ({ name, mediaType, description })),
    tables: TABLES.map((table) => ({
      name: table.name,
      title: table.title,
      description: table.description,
      addresses: Object.fromEntries(
        [...FORMATS.map(({ name }) => name), "metadata.json"].map((ending) => [
          ending,
          `${publicUrl}/v1/${table.name}.${ending}`,
        ]),
      ),
      parameters: describeParameters(schema, table),
    })),
  };
}

/** The parameters of a table: those of the graph, those of all tables, those of single forms. */
export function describeParameters(schema: GraphQLSchema, table: Table): readonly CatalogParameter[] {
  const ofForms = FORMATS.flatMap(({ name, parameters }) =>
    parameters.map((parameter) => ({ ...describePresenting(parameter), formats: [name] })),
  );
  return [
    ...parametersOf(schema, table).map(describeArgument),
    ...SHARED_PARAMETERS.map(describePresenting),
    ...ofForms,
  ];
}

function describeArgument({ name, description, type, isList }: Parameter): CatalogParameter {
  const values = isEnumType(type) ? type.getValues().map((value) => value.name) : undefined;
  return { name, description, values: type.name === "Boolean" ? ["true", "false"] : values, isList };
}

function describePresenting({ name, description, accepted }: PresentationParameter): CatalogParameter {
  return { name, description, values: accepted, isList: false };
}
