import { createHash } from "node:crypto";
import { ObjectType } from "type-graphql";
import { badUserInput } from "../../errors";
import { type ConnectionRows } from "../../kit/connection";
import { defineConnection } from "../../kit/connection-types";
import { type HubContext } from "../../kit/context";
import { countWords, readSearchQuery } from "../../kit/search-query";
import { checkItemFilter } from "../item/item-filter.conditions";
import { type SearchArguments } from "./search.args";
import { readScope, type SearchScope } from "./search.filter";
import { foundRows, type FoundQuestion, scoreOf } from "./search.queries";
import { type SearchKind, SearchResult } from "./search.types";
import { findWords, phrasesOf, typedPhrasesOf, type SearchWords } from "./search.words";

const Base = defineConnection<SearchResult>("Search", () => SearchResult, "results");

/** How long a query may be. */
const LONGEST_QUERY = 300;

/** How many words a query may have: each costs a look into the index. */
const MOST_WORDS = 12;

/** What is found, with what was asked, for the fields that the search resolver adds. */
@ObjectType("SearchConnection", { description: "A page of what was found, best first, with how the words were read." })
export class SearchConnection extends Base {
  constructor(
    context: HubContext,
    readonly asked: string,
    readonly question: FoundQuestion,
    readonly scope: SearchScope,
    request: { readonly variant: unknown; readonly first?: number | null; readonly after?: string | null },
  ) {
    const asking = createHash("sha256").update(JSON.stringify(request.variant)).digest("base64url").slice(0, 12);
    const rows: ConnectionRows = { ...foundRows(question), order: `search ${asking}` };
    super(context, { rows, ...request }, (_ids, positions) => loadResults(context, question.words, positions));
  }
}

/** Searches; throws BAD_USER_INPUT for words that cannot be looked for and for a filter that cannot be met. */
export async function connectSearch(context: HubContext, args: SearchArguments): Promise<SearchConnection> {
  const { query, kinds, first, after } = args;
  const filter = args.filter ?? {};
  checkQuery(query);
  if (kinds?.length === 0)
    throw badUserInput("kinds: an empty list would find nothing. Leave kinds out to ask for all.", {
      argument: "kinds",
    });
  await checkItemFilter(context, filter);
  const read = readSearchQuery(query);
  if (countWords(read) > MOST_WORDS)
    throw badUserInput(`query: more than ${String(MOST_WORDS)} words.`, { argument: "query", limit: MOST_WORDS });
  const words = await findWords(context, read);
  const scope = await readScope(context, kinds, filter);
  const nothing = read.clauses.length === 0 ? [() => "FALSE"] : [];
  const question = { words, where: [...scope.where, ...nothing], more: scope.more };
  return new SearchConnection(context, query, question, scope, { variant: { query, kinds, filter }, first, after });
}

function checkQuery(query: string): void {
  if (query.length > LONGEST_QUERY)
    throw badUserInput(`query: more than ${String(LONGEST_QUERY)} characters. Search for fewer words.`, {
      argument: "query",
      limit: LONGEST_QUERY,
    });
}

async function loadResults(
  context: HubContext,
  words: SearchWords,
  positions: readonly { readonly id: string; readonly rank: number }[],
): Promise<SearchResult[]> {
  const manager = await context.manager();
  const rows = await manager.query<{ id: string; kind: SearchKind }[]>(
    "SELECT id, kind FROM search_entry WHERE id = ANY($1)",
    [positions.map(({ id }) => id)],
  );
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  const phrases = phrasesOf(words);
  const typed = typedPhrasesOf(words);
  return positions.flatMap(({ id, rank }) => {
    const kind = kinds.get(id);
    return kind ? [new SearchResult({ id, kind, score: scoreOf(rank) }, phrases, typed)] : [];
  });
}
