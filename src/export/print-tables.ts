import { type GraphQLSchema, isEnumType } from "graphql";
import { describeParameters } from "./catalog";
import { type Column, columnsOf, type Table } from "./table";
import { TABLES } from "./tables";

const HEAD = `# Tables: every parameter and column

Printed from the code (\`npm run schema\`); [api.md](api.md#downloads) says how tables are asked for. Each stands at
\`/v1/<table>.csv\`, \`.xlsx\`, \`.json\` and \`.ndjson\`, with its description at \`/v1/<table>.metadata.json\`.

Every table takes \`lang\` (zh, en, both), \`calendar\` (roc, ce, both) and, as CSV, \`bom\` (1, 0) and \`raw\` (1, 0). Columns
marked zh or en are left out where the other language is asked for, those marked roc or ce where the other calendar is. A
column marked required has a value in every row. Lists are joined with "; ".
`;

/** docs/tables.md: every table with its parameters and columns, for readers. */
export function printTables(schema: GraphQLSchema): string {
  return [HEAD, ...TABLES.map((table) => printTable(schema, table))].join("\n");
}

/** The parameters that every table takes, which stand at the head of the text. */
const SHARED = ["lang", "calendar", "bom", "raw"];

function printTable(schema: GraphQLSchema, table: Table): string {
  const parameters = describeParameters(schema, table).filter(({ name }) => !SHARED.includes(name));
  return `## ${table.name}

${table.title.zh}. ${table.description} Key: ${table.key.map(code).join(", ")}.

${parameters.length === 0 ? "No parameters of its own.\n" : `Parameters:\n\n${parameters.map(printParameter).join("\n")}\n`}
Columns:

${columnsOf(table)
  .map((column) => printColumn(schema, column))
  .join("\n")}
`;
}

function printParameter({ name, description, values, isList }: ReturnType<typeof describeParameters>[number]): string {
  const accepted = values ? ` ${values.join(", ")}.` : "";
  return `- ${code(name)}${isList ? " (several, separated by commas)" : ""}: ${description}${accepted}`;
}

function printColumn(schema: GraphQLSchema, column: Column): string {
  const { name, type, description, language, calendar, required, unit, references } = column;
  const traits = [type, language, calendar, required === true ? "required" : undefined, unit].filter(
    (trait) => trait !== undefined,
  );
  const known = column.enum === undefined ? [] : valuesOf(schema, column.enum);
  const values = known.length === 0 ? "" : ` ${known.join(", ")}.`;
  const source = references === undefined ? "" : ` Values of ${code(references)}.`;
  return `- ${code(name)} (${traits.join(", ")}): ${description}${values}${source}`;
}

function valuesOf(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  return isEnumType(type) && type.getValues().length <= 12 ? type.getValues().map((value) => value.name) : [];
}

function code(text: string): string {
  return `\`${text}\``;
}
