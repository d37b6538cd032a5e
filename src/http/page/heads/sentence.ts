/** A title in quotation marks, with the county where the title does not begin with it. */
export function nameIn(county: { readonly name: string }, title: string): string {
  return title.startsWith(county.name) ? `「${title}」` : `${county.name}「${title}」`;
}

/** The first names of a list, and how many there are in all where it is longer. */
export function nameSome(names: readonly string[], most = 3): string {
  if (names.length <= most) return names.join("、");
  return `${names.slice(0, most).join("、")}等 ${String(names.length)} 項`;
}

/** How many goals, programs and indicators, in the words of the plans. */
export interface Counts {
  readonly goals: number;
  readonly programs: number;
  readonly indicators: number;
}

export function countItems({ goals, programs, indicators }: Counts): string {
  return `${String(goals)} 項目標、${String(programs)} 項計畫項目、${String(indicators)} 項績效指標`;
}
