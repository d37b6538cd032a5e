import { groupBy } from "./group-by";
import { html, type Html } from "./html";
import { join } from "./layout";
import { type Named, nameValue } from "./names";

/** A row of a coverage matrix of which the counties are one axis. */
export interface CoverageRow extends Named {
  readonly total: number;
}

/** A cell of it. */
export interface CoverageCell {
  readonly row: string;
  readonly presence: string;
  readonly count: number;
}

/** What the rows without an item have in common, by what their silence means; nothing where every row has items. */
export function listSilent(
  rows: readonly CoverageRow[],
  cells: readonly CoverageCell[],
  link: (row: CoverageRow) => Html,
): readonly Html[] {
  const meaningOf = ({ code }: CoverageRow): string => cells.find(({ row }) => row === code)?.presence ?? "SILENT";
  const silent = rows.filter(({ total }) => total === 0);
  return groupBy(silent, meaningOf).map((group) => {
    const links = join(group.map(link), "、");
    return html`<p>${nameValue("presence", meaningOf(group[0]))}：${links}</p>`;
  });
}
