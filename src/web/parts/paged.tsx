import { type ReactNode } from "react";
import { type Pages } from "../graph/use-pages";
import { Failure, Loading, More } from "./states";

interface PagedProps {
  readonly list: Pages<unknown>;
  readonly shown: number;
  /** How many there are in all; undefined until the first page has come. */
  readonly count: number | undefined;
  /** What of it has come. */
  readonly children: ReactNode;
}

/** A list that is read page by page: that it is on its way, that it failed, and its beginning with the way to more. */
export function Paged({ list, shown, count, children }: PagedProps): React.JSX.Element {
  const { error, fetching, stale, more, again } = list;
  return (
    <div aria-busy={stale}>
      {count !== undefined && children}
      {error && <Failure error={error} again={again} />}
      {count === undefined && !error && <Loading />}
      {count !== undefined && !error && <More shown={shown} count={count} fetching={fetching} more={more} />}
    </div>
  );
}
