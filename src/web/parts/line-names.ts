/* How an address names lines of a document. */

/** The fragment that names lines of a document: L210, L210-L213. */
export function nameLines(startLine: number, endLine: number): string {
  return startLine === endLine ? `L${String(startLine)}` : `L${String(startLine)}-L${String(endLine)}`;
}

/** The lines that a fragment names; undefined where it names none. */
export function readLines(fragment: string): { readonly first: number; readonly last: number } | undefined {
  const [, first, last = first] = /^#?L(\d+)(?:-L(\d+))?$/u.exec(fragment) ?? [];
  return first === undefined ? undefined : { first: Number(first), last: Math.max(Number(first), Number(last)) };
}
