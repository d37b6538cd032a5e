import { type GraphQLSchema, isEnumType } from "graphql";
import { type About, LICENSE_URL } from "./about";
import { FORMATS } from "./formats";
import { LIST_SEPARATOR } from "./formats/cell-text";
import { type Column } from "./table";

/** What `.metadata.json` tells of a table. */
export interface Metadata {
  readonly name: string;
  readonly title: About["table"]["title"];
  readonly description: string;
  readonly address: string;
  readonly release: string;
  readonly publishedAt: string;
  readonly license: { readonly name: string; readonly url: string; readonly zh: string; readonly en: string };
  readonly citeAs: { readonly zh: string; readonly en: string };
  /** Which rows were asked for, in words. */
  readonly filter: string;
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  readonly primaryKey: readonly string[];
  readonly listSeparator: string;
  readonly notes: readonly string[];
  readonly columns: readonly ColumnMetadata[];
  /** The same rows in each form. */
  readonly formats: Readonly<Record<string, string>>;
}

interface ColumnMetadata {
  readonly name: string;
  readonly type: Column["type"];
  readonly description: string;
  readonly required: boolean;
  readonly unit?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly references?: string;
  /** Of a list, where it is not the table's. */
  readonly separator?: string;
}

/** What stands beside every table: what English titles and targets are. */
export const NOTES = [
  "English titles are unofficial translations of ours; no agency has approved them.",
  "Targets are promises of the plans, not results.",
  "Theme codes, target groups and initiatives are our judgement, by written rules.",
] as const;

/** Describes a table for a machine; `addressOf` gives its address in another form. */
export function buildMetadata(
  schema: GraphQLSchema,
  about: About,
  columns: readonly Column[],
  parameters: Metadata["parameters"],
  addressOf: (format: string) => string,
): Metadata {
  const { table, release, publishedAt } = about;
  return {
    name: table.name,
    title: table.title,
    description: table.description,
    address: about.address,
    release,
    publishedAt,
    license: { name: "CC-BY-4.0", url: LICENSE_URL, zh: about.license, en: about.licenseEn },
    citeAs: { zh: about.citeAs, en: about.citeAsEn },
    filter: about.filter,
    parameters,
    primaryKey: table.key,
    listSeparator: LIST_SEPARATOR,
    notes: NOTES,
    columns: columns.map((column) => describeColumn(schema, column)),
    formats: Object.fromEntries(FORMATS.map(({ name }) => [name, addressOf(name)])),
  };
}

function describeColumn(schema: GraphQLSchema, column: Column): ColumnMetadata {
  const { name, type, description, required = false, unit, references, separator } = column;
  return {
    name,
    type,
    description,
    required,
    unit,
    values: column.enum === undefined ? undefined : valuesOf(schema, column.enum),
    references,
    separator,
  };
}

/** The values of an enum with what the graph says of each. */
export function valuesOf(schema: GraphQLSchema, name: string): Readonly<Record<string, string>> {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`the schema has no enum ${name}`);
  return Object.fromEntries(type.getValues().map((value) => [value.name, value.description ?? ""]));
}
