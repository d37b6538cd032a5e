import { ArgsType, Field, Int } from "type-graphql";
import { badUserInput } from "../errors";

/** How many rows a page has unless said otherwise, and at most. */
export const DEFAULT_PAGE_SIZE = 20;
/** How many rows a page has at most. */
export const LARGEST_PAGE_SIZE = 100;

/** The arguments of every connection. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE_SIZE,
    description: "How many to return at most, 1 to 100.",
  })
  first!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The cursor after which to go on: endCursor of the page before.",
  })
  after?: string | null;
}

/** The page size asked for; throws BAD_USER_INPUT outside 1 to 100. */
export function readPageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_PAGE_SIZE;
  if (size >= 1 && size <= LARGEST_PAGE_SIZE) return size;
  throw badUserInput(
    `first: ${String(size)} is out of bounds. Ask for 1 to ${String(LARGEST_PAGE_SIZE)} and go on with after: endCursor.`,
    { argument: "first", accepted: `1 to ${String(LARGEST_PAGE_SIZE)}`, limit: LARGEST_PAGE_SIZE },
  );
}
