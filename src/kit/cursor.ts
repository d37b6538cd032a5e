import { badUserInput } from "../errors";

/** A place in an order: the integer rank and, should ranks be equal, the id. */
export interface Position {
  readonly rank: number;
  readonly id: string;
}

/** What no id holds: a NUL character, or half of one. */
const BROKEN = /[\0\p{Surrogate}]/u;

/** The opaque text of a position; it names its order, so that it is not used in another. */
export function writeCursor(order: string, position: Position): string {
  return Buffer.from(JSON.stringify([order, position.rank, position.id])).toString("base64url");
}

/** Reads a cursor; throws BAD_USER_INPUT where it is none of ours or belongs to another order. */
export function readCursor(order: string, cursor: string): Position {
  const parts = decode(cursor);
  const [writtenOrder, rank, id] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (!isRank(rank) || typeof id !== "string" || BROKEN.test(id)) {
    throw badUserInput("after: this is no cursor of ours. Take endCursor of the page before.", { argument: "after" });
  }
  if (writtenOrder !== order) {
    throw badUserInput("after: this cursor belongs to a list in another order. Start again without it.", {
      argument: "after",
    });
  }
  return { rank, id };
}

/** A rank is a PostgreSQL integer. */
function isRank(value: unknown): value is number {
  return typeof value === "number" && (value | 0) === value;
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
