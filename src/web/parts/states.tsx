import { type CombinedError } from "urql";
import { useWords } from "../words/words";

export function Loading(): React.JSX.Element {
  const { say } = useWords();
  return (
    <p className="state loading" role="status">
      {say("state.loading")}
    </p>
  );
}

export function Failure({
  error,
  retry,
}: {
  readonly error: CombinedError;
  readonly retry: () => void;
}): React.JSX.Element {
  const { say } = useWords();
  return (
    <div className="state failure" role="alert">
      <p>{say("state.error", { message: error.graphQLErrors[0]?.message ?? error.message })}</p>
      <button type="button" onClick={retry}>
        {say("state.retry")}
      </button>
    </div>
  );
}
