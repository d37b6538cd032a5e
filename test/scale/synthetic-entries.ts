import { type DataSource } from "typeorm";
import { foldAll, piecesOf } from "../../src/kit/fold-words";
import { readSearchQuery } from "../../src/kit/search-query";
import { SqlParameters } from "../../src/kit/sql";
import { foundTable } from "../../src/modules/search/search.queries";
import { type SearchWords } from "../../src/modules/search/search.words";

const ROWS_AT_ONCE = 1_000;

/**
 * Writes search entries of invented sections: each is put together from pieces of three real titles, so that words are as
 * frequent, and as long, as they are in plans. The same call writes the same entries.
 */
export async function writeSyntheticEntries(dataSource: DataSource, howMany: number): Promise<void> {
  const titles = await dataSource.query<{ title: string; plan: string }[]>(
    "SELECT title_zh AS title, plan_id AS plan FROM plan_item ORDER BY id",
  );
  const draw = createGenerator(20260101);
  for (let from = 0; from < howMany; from += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, howMany - from) }, (_, index) => {
      const picked = Array.from({ length: 3 }, () => titles[draw(titles.length)] ?? { title: "", plan: "" });
      const words = foldAll(picked.map(({ title }) => title.slice(draw(4), 6 + draw(20))));
      return { id: `synthetic.${String(from + index)}`, plan: picked[0]?.plan ?? "", words, pieces: piecesOf(words) };
    });
    await dataSource.query(
      `INSERT INTO search_entry (id, kind, plan_id, title_zh, title_en, words, pieces, rank)
       SELECT row ->> 'id', 'SECTION', row ->> 'plan', '', '', row ->> 'words',
         ARRAY(SELECT jsonb_array_elements_text(row -> 'pieces')), 600000
       FROM jsonb_array_elements($1::jsonb) AS row`,
      [JSON.stringify(rows)],
    );
  }
  await dataSource.query("ANALYZE search_entry");
}

/** Whole numbers below a bound, by the linear congruence of Numerical Recipes. */
function createGenerator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The statement of a search over entries of all kinds for words as typed, the first page of it, with its values. */
export function searchStatement(query: string): { readonly sql: string; readonly values: unknown[] } {
  const parameters = new SqlParameters();
  const { clauses, excluded } = readSearchQuery(query);
  const words: SearchWords = {
    excluded,
    clauses: clauses.map(({ typed, options }) => ({
      typed,
      options: options.map(({ phrases }) => ({
        phrases: phrases.map((text) => [{ text, by: "typed" as const }]),
        whole: [],
        run: null,
        isVariant: false,
      })),
    })),
  };
  const found = foundTable({ words, where: [], more: "FALSE" }, parameters);
  return { sql: `WITH ${found} SELECT id, rank FROM found ORDER BY rank, id LIMIT 20`, values: parameters.values };
}
