import { Kind, parse, type VariableDefinitionNode } from "graphql";
import { ownOperations } from "../../graphql/own-operations";

/** An operation of schema/operations, ready to be opened and run. */
export interface Example {
  /** As its file is named. */
  readonly name: string;
  readonly title: string;
  /** What it answers, in a sentence or two. */
  readonly description: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const VARIABLES = /^# variables: (.*)$/;

/** What the hub asks itself for its own pages stands last. */
const SERVES_PAGES = /(^|-)page(-|$)|^release$/;

/** All operations as examples, in the order of their names, those of the hub's own pages last. */
export function readExamples(): readonly Example[] {
  const examples = ownOperations().map(({ name, text }) => readExample(name, text));
  const servesPages = ({ name }: Example): boolean => SERVES_PAGES.test(name);
  return [...examples.filter((example) => !servesPages(example)), ...examples.filter(servesPages)];
}

/** An operation with what the comments at its head say; what is missing there is left empty (see checkExample). */
export function readExample(name: string, text: string): Example {
  const { title, description, variables, query } = readHead(text);
  return { name, title: title || name, description, query, variables: parseVariables(variables) ?? {} };
}

/** What is wrong with the head of an operation, each problem with the name of its file. */
export function checkExample(name: string, text: string): string[] {
  const { title, description, variables } = readHead(text);
  const given = parseVariables(variables);
  const asked = readVariableDefinitions(text);
  const missing = asked.filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue);
  const problems = [
    (title === "" || /[.。]$/.test(title)) &&
      "its first line is no title (`# Childcare, county by county`, no full stop)",
    !/[.。]$/.test(description) && "no sentence that ends in a full stop says below the title what it answers",
    !given && "what follows `# variables:` is no JSON object on one line",
    ...missing.map(nameOf).map((variable) => given && !(variable in given) && `\`# variables:\` has no $${variable}`),
    ...Object.keys(given ?? {}).map((variable) => !asked.map(nameOf).includes(variable) && `it has no $${variable}`),
  ];
  return problems.flatMap((problem) => (problem ? [`schema/operations/${name}.graphql: ${problem}.`] : []));
}

interface Head {
  readonly title: string;
  readonly description: string;
  /** JSON, as it is written. */
  readonly variables: string;
  /** The text without the line of variables. */
  readonly query: string;
}

function readHead(text: string): Head {
  const lines = text.split("\n");
  const length = lines.findIndex((line) => !line.startsWith("#"));
  const comments = lines.slice(0, length).filter((line) => !VARIABLES.test(line));
  const [title = "", ...sentences] = comments.map((line) => line.replace(/^#\s*/, "").trim());
  const variables = lines.slice(0, length).flatMap((line) => VARIABLES.exec(line)?.[1] ?? []);
  return {
    title,
    description: sentences.join(" ").trim(),
    variables: variables.join("\n") || "{}",
    query: [...comments, ...lines.slice(length)].join("\n"),
  };
}

function parseVariables(json: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    const isObject = typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
    return isObject ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function readVariableDefinitions(text: string): readonly VariableDefinitionNode[] {
  return parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
}

function nameOf({ variable }: VariableDefinitionNode): string {
  return variable.name.value;
}
