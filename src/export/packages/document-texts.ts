import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { documents } from "../tables/documents";
import { type PackageSource, readWholeTable } from "./package-format";

/** A document with its text. */
export interface DocumentText {
  readonly id: string;
  readonly text: string;
}

/** Every document with its text as it came, one after another. */
export async function* readDocumentTexts(source: PackageSource): AsyncGenerator<DocumentText> {
  const { columns, pages } = readWholeTable(source, documents);
  const place = columns.findIndex(({ name }) => name === "id");
  for await (const rows of pages) {
    for (const row of rows) {
      const id = String(row[place]);
      const { node } = await source.query<{ node: { text: string } }>(
        "query ($id: ID!) { node(id: $id) { ... on Document { text } } }",
        { id },
      );
      yield { id, text: node.text };
    }
  }
}

/** Writes each document to `documents/<id>.txt` and returns these paths. */
export async function writeDocumentTexts(source: PackageSource, folder: string): Promise<readonly string[]> {
  await mkdir(join(folder, "documents"));
  const paths: string[] = [];
  for await (const { id, text } of readDocumentTexts(source)) {
    const path = `documents/${id}.txt`;
    await writeFile(join(folder, path), text);
    paths.push(path);
  }
  return paths;
}
