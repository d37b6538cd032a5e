import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** The codes that one coder gave to one item: themes, the primary one first, and target groups. */
export interface ItemCoding {
  readonly themes: readonly string[];
  readonly groups: readonly string[];
}

/** One coder's codes by item id. */
export type Coding = ReadonlyMap<string, ItemCoding>;

const codingSchema = z.record(
  z.string(),
  z.strictObject({ themes: z.array(z.string()).min(1), groups: z.array(z.string()) }),
);

/** The two codings of all items, each made by a coder who had not seen the other's. Throws where one does not fit. */
export function readCodings(seedsDir: string): { readonly first: Coding; readonly second: Coding } {
  return { first: readCoding(seedsDir, "first"), second: readCoding(seedsDir, "second") };
}

function readCoding(seedsDir: string, name: string): Coding {
  const file = path.join(seedsDir, "coding", `${name}.yml`);
  const parsed = codingSchema.safeParse(parse(readFileSync(file, "utf8"), { maxAliasCount: 0 }));
  if (!parsed.success) throw new Error(`${file} does not fit: ${z.prettifyError(parsed.error)}`);
  return new Map(Object.entries(parsed.data));
}
