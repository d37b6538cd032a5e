import { readDocumentText } from "../../../src/import/documents/amend";
import { type DocumentText } from "../../../src/import/documents/document-text";
import { type PlanFile } from "../../../src/import/plan-file";
import { createProblemSink, type Problem } from "../../../src/import/problem";

/** What a plan file says of its document where it says no more than it must. */
export const DECLARED: PlanFile["document"] = {
  title: "文件",
  en: "Document",
  sourceUrl: null,
  retrievedOn: null,
  source: "Invented for the tests.",
};

/** A text read as a document, with what is wrong with its corrections; the place of a problem is its path of keys. */
export function readText(
  text: string,
  declared: Partial<PlanFile["document"]> = {},
): { document: DocumentText; problems: readonly (Omit<Problem, "file" | "line" | "column"> & { path: string })[] } {
  const paths: string[] = [];
  const sink = createProblemSink("plan.yml", (path) => {
    paths.push(path.join("."));
    return { line: 1, column: 1 };
  });
  const document = readDocumentText(text, { ...DECLARED, ...declared }, sink);
  const problems = sink.problems.map(({ found, expected, todo }, index) => ({
    path: paths[index] ?? "",
    found,
    expected,
    todo,
  }));
  return { document, problems };
}
