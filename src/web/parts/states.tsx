import { type CombinedError, type UseQueryExecute } from "urql";
import { useWords } from "../words/words";

export function Loading(): React.JSX.Element {
  const { say } = useWords();
  return (
    <p className="state loading" role="status">
      {say("state.loading")}
    </p>
  );
}

interface FailureProps {
  readonly error: CombinedError;
  /** Asks once more. */
  readonly again: UseQueryExecute;
}

export function Failure({ error, again }: FailureProps): React.JSX.Element {
  const { say } = useWords();
  return (
    <div className="state failure" role="alert">
      <p>{say("state.error", { message: error.graphQLErrors[0]?.message ?? error.message })}</p>
      <button
        type="button"
        onClick={() => {
          again({ requestPolicy: "network-only" });
        }}
      >
        {say("state.retry")}
      </button>
    </div>
  );
}

/** That a list shows its beginning alone; nothing where all of it is there. */
export function Shown({ shown, count }: { readonly shown: number; readonly count: number }): React.JSX.Element | null {
  const { say } = useWords();
  return shown < count ? <p className="aside">{say("state.shown", { shown, count })}</p> : null;
}
