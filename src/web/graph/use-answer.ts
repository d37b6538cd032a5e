import { type AnyVariables, type CombinedError, type TypedDocumentNode, useQuery } from "urql";

export interface Answer<Data> {
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  /** Whether what is shown answers an earlier question, or a new answer is on its way. */
  readonly stale: boolean;
  readonly again: () => void;
}

/** One query, one answer: what nearly every view asks. */
export function useAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Answer<Data> {
  const [{ data, error, stale, fetching }, ask] = useQuery({ query, variables } as Parameters<
    typeof useQuery<Data, Variables>
  >[0]);
  return {
    data,
    error,
    stale: stale || fetching,
    again: () => {
      ask({ requestPolicy: "network-only" });
    },
  };
}
