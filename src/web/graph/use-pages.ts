import { useCallback, useEffect, useState } from "react";
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from "urql";

interface Asked<Data, Variables extends AnyVariables> {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  /** What to ask for after a page; undefined where it was the last. */
  readonly next: (page: Data) => Variables | undefined;
  /** Whether the pages are read one after the other without being asked for. */
  readonly all?: boolean;
}

export interface Pages<Data> {
  /** Those read so far; of the question before where none of this one has come. */
  readonly pages: readonly Data[];
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  /** Whether what is shown answers an earlier question. */
  readonly stale: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

interface Read<Data> {
  readonly key: string;
  readonly pages: readonly Data[];
  readonly error?: CombinedError;
  /** How many pages are wanted. */
  readonly wanted: number;
}

/** Reads a list page by page: the first at once, each further one when it is asked for, or all of them in turn. */
export function usePages<Data, Variables extends AnyVariables>(asked: Asked<Data, Variables>): Pages<Data> {
  const { query, variables, next, all = false } = asked;
  const client = useClient();
  const key = JSON.stringify(variables);
  const [read, setRead] = useState<Read<Data>>({ key, pages: [], wanted: 1 });
  const own: Read<Data> = read.key === key ? read : { key, pages: [], wanted: 1 };
  const last = own.pages.at(-1);
  const following = last === undefined ? variables : next(last);
  const wants = own.error === undefined && following !== undefined && (all || own.wanted > own.pages.length);
  const followingKey = JSON.stringify(following);
  useEffect(() => {
    if (!wants || following === undefined) return undefined;
    let isLeft = false;
    void client
      .query(query, following)
      .toPromise()
      .then(({ data, error }) => {
        if (isLeft) return;
        setRead(({ key: before, pages, wanted }) => {
          const mine = before === key ? { pages, wanted } : { pages: [], wanted: 1 };
          return { ...mine, key, ...(error ? { error } : { pages: [...mine.pages, ...(data ? [data] : [])] }) };
        });
      });
    return () => {
      isLeft = true;
    };
    // The keys stand for the variables.
  }, [client, query, key, followingKey, wants]);
  const more = useCallback(() => {
    setRead((before) => ({ ...before, wanted: before.pages.length + 1 }));
  }, []);
  const again = useCallback(() => {
    setRead(({ key: before, pages, wanted }) => ({ key: before, pages, wanted: Math.max(wanted, pages.length + 1) }));
  }, []);
  const stale = own.pages.length === 0 && read.pages.length > 0;
  return { pages: stale ? read.pages : own.pages, error: own.error, fetching: wants, stale, more, again };
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

/** The cursor to go on after; undefined at the end. */
export function cursorAfter({ hasNextPage, endCursor }: PageInfo): string | undefined {
  return hasNextPage && endCursor ? endCursor : undefined;
}
