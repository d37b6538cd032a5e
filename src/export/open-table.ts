import { badUserInput } from "../errors";
import { type About } from "./about";
import { type Format } from "./format";
import { type Presentation } from "./presentation";
import { hasMoreRows, readRows, type TableQuestion } from "./read-table";
import { type Cell } from "./table";

type Rows = readonly (readonly Cell[])[];

/**
 * Opens a table in a format: the first page is read before anything is written, so that what the graph refuses is known
 * before the first byte. Throws BAD_USER_INPUT where the format cannot hold all rows, and an AnswerError of the graph.
 */
export async function openTable(
  question: TableQuestion,
  format: Format,
  about: About,
  presentation: Presentation,
): Promise<AsyncIterable<string | Uint8Array>> {
  const { table, columns } = question;
  if (format.mostRows !== undefined && (await hasMoreRows(question, format.mostRows))) {
    const most = format.mostRows.toLocaleString("en-US");
    throw badUserInput(
      `${table.name} has more rows here than the ${most} that ${format.name} holds. Ask for ${table.name}.csv, or for fewer rows.`,
      { limit: format.mostRows, suggestions: [`${table.name}.csv`] },
    );
  }
  const pages = readRows(question);
  const first = await pages.next();
  return format.write({ columns, pages: resume(first, pages) }, about, presentation);
}

/** Asks for the first page and leaves it: throws an AnswerError where the graph refuses the question. */
export async function checkQuestion(question: TableQuestion): Promise<void> {
  const pages = readRows(question);
  await pages.next();
  await pages.return(undefined);
}

/** All pages, the first of which was taken already. */
async function* resume(first: IteratorResult<Rows>, others: AsyncGenerator<Rows>): AsyncGenerator<Rows> {
  try {
    if (first.done !== true) yield first.value;
    yield* others;
  } finally {
    await others.return(undefined);
  }
}
