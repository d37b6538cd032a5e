import { type CombinedError } from "urql";

/** Whether the graph refused what was asked for, as it does where a code or an id in a filter is none. */
export function isBadInput({ graphQLErrors }: CombinedError): boolean {
  return graphQLErrors.some(({ extensions }) => extensions["code"] === "BAD_USER_INPUT");
}
