import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type About } from "../about";
import { type Format } from "../format";
import { type Presentation } from "../presentation";
import { type Table } from "../table";
import { type PackageSource, readWholeTable } from "./package-format";

/** For programs: no byte-order mark, and every text as it is. */
const FOR_PROGRAMS: Presentation = { language: "both", calendar: "both", byteOrderMark: false, raw: true };

/** Writes a whole table to a file in one of the download formats, as its rows come. */
export async function writeTableFile(source: PackageSource, table: Table, format: Format, path: string): Promise<void> {
  const about: About = {
    ...source.release,
    table,
    address: `${source.place.publicUrl}/v1/${table.name}.${format.name}`,
    filter: "All rows.",
  };
  const content = format.write(readWholeTable(source, table), about, FOR_PROGRAMS);
  await pipeline(Readable.from(content, { objectMode: false }), createWriteStream(path));
}
