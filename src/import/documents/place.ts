/** Lines of a document, or one tab column of them. Lines and columns are counted from 1. */
export interface PlaceSegment {
  readonly from: number;
  readonly to: number;
  /** The tab column that makes the cell; undefined for whole lines. */
  readonly column: number | undefined;
}

/** Where a text stands: lines, or a cell that may go on further down. */
export interface Place {
  readonly printed: string;
  readonly segments: readonly PlaceSegment[];
}

/** Reads `12`, `12-14`, `58-60@2` or `58-60@2 71@2`; the plan file's schema has checked the form. */
export function readPlace(printed: string): Place {
  return { printed, segments: printed.split(" ").map(readSegment) };
}

function readSegment(printed: string): PlaceSegment {
  const [lines = "", column] = printed.split("@");
  const [from = "", to = from] = lines.split("-");
  return { from: Number(from), to: Number(to), column: column === undefined ? undefined : Number(column) };
}

/** First and last line of a place. */
export function placeBounds(place: Place): { readonly from: number; readonly to: number } {
  return {
    from: Math.min(...place.segments.map((segment) => segment.from)),
    to: Math.max(...place.segments.map((segment) => segment.to)),
  };
}
