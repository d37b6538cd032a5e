import ts from "typescript";
import { readSourceFiles, type SourceFile } from "./source-files";

test.each([
  ["kit", ".ts"],
  ["import", ".ts"],
  ["db", ".ts"],
  ["export", ".ts"],
  ["modules", ".entity.ts"],
])("every export of src/%s in a file *%s says what it means", (folder, ending) => {
  const files = readSourceFiles(folder, ending);
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap(findSilentExports)).toEqual([]);
});

/** Exports without a doc comment; a class that the schema describes, and the type of an enum of ours, need none. */
function findSilentExports({ path, text }: SourceFile): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const exported = file.statements.filter(isExported);
  const said = exported.filter((statement) => isDocumented(statement) || isDescribed(statement));
  const saidNames = new Set(said.flatMap(namesOf));
  return exported
    .filter((statement) => !said.includes(statement))
    .flatMap(namesOf)
    .filter((name) => !saidNames.has(name))
    .map((name) => `${path}: ${name}`);
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function isDocumented(statement: ts.Statement): boolean {
  return ts.getJSDocCommentsAndTags(statement).length > 0;
}

/** `@ObjectType({ description: "…" })` and its like, `defineEnum("Name", "…", …)`, or `defineTable({ description: … })`. */
function isDescribed(statement: ts.Statement): boolean {
  const decorators = ts.canHaveDecorators(statement) ? (ts.getDecorators(statement) ?? []) : [];
  const defined = ts.isVariableStatement(statement) && /= define(?:Enum|Table)\(/u.test(statement.getText());
  return defined || decorators.some((decorator) => decorator.getText().includes("description:"));
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.DeclarationStatement;
  return name ? [name.getText()] : [];
}
