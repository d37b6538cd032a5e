import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { type CombinedError } from "urql";
import { useWords } from "../words/words";
import { useFrameAnswer } from "./frame-context";
import { usePageTitle } from "./headline";

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
  /** Asks once more; what the frame asked in vain is asked again with it. */
  readonly again: () => void;
}

export function Failure({ error, again }: FailureProps): React.JSX.Element {
  const { say } = useWords();
  const frame = useFrameAnswer();
  const message = error.graphQLErrors[0]?.message;
  return (
    <div className="state failure" role="alert">
      <p>{message === undefined ? say("state.unreachable") : say("state.error", { message })}</p>
      <button
        type="button"
        onClick={() => {
          again();
          if (frame.error) frame.again();
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

/** Nothing stands at the address. */
export function Missing(): React.JSX.Element {
  const { say } = useWords();
  usePageTitle(say("missing.title"));
  return (
    <div className="missing">
      <h1>{say("missing.title")}</h1>
      <p>{say("missing.text")}</p>
      <p>
        <Link to="/">{say("nav.matrix")}</Link> · <Link to="/search">{say("nav.search")}</Link> ·{" "}
        <Link to="/data">{say("nav.data")}</Link>
      </p>
    </div>
  );
}

interface MoreProps {
  readonly shown: number;
  readonly count: number;
  readonly fetching: boolean;
  readonly more: () => void;
}

/** Goes on with a list as its end comes into view; a button for who does not scroll. Nothing where all of it is there. */
export function More({ shown, count, fetching, more }: MoreProps): React.JSX.Element | null {
  const { say } = useWords();
  const end = useRef<HTMLDivElement>(null);
  const isWhole = shown >= count;
  useEffect(() => {
    if (!end.current || isWhole || fetching) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) more();
      },
      { rootMargin: "400px" },
    );
    observer.observe(end.current);
    return () => {
      observer.disconnect();
    };
  }, [isWhole, fetching, more]);
  if (isWhole) return null;
  return (
    <div ref={end} className="more" role="status">
      <span>{say("state.shown", { shown, count })}</span>
      <button type="button" onClick={more} disabled={fetching}>
        {say(fetching ? "state.loading" : "state.more")}
      </button>
    </div>
  );
}
