import { type Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { open as openZip, type Entry, type ZipFile } from "yauzl";

/** Counts where a mark stands in bytes that come in pieces, and keeps none of them. */
export class MarkCounter extends Writable {
  count = 0;
  /** The end of the last piece, in which a mark may have begun. */
  private rest: Buffer = Buffer.alloc(0);
  private readonly mark: Buffer;

  constructor(mark: string) {
    super();
    this.mark = Buffer.from(mark);
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    let from = 0;
    for (let found = bytes.indexOf(this.mark); found !== -1; found = bytes.indexOf(this.mark, from)) {
      this.count += 1;
      from = found + this.mark.length;
    }
    this.rest = Buffer.from(bytes.subarray(Math.max(from, bytes.length - this.mark.length + 1)));
    done();
  }
}

/** How many rows the first worksheet of a workbook has below its head, and how long it is uncompressed. */
export async function countSheetRows(path: string): Promise<{ readonly rows: number; readonly bytes: number }> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    openZip(path, { lazyEntries: true, autoClose: true }, (error, opened) => {
      if (error) reject(error);
      else resolve(opened);
    });
  });
  const entry = await findEntry(zip, "xl/worksheets/sheet1.xml");
  const content = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });
  const ends = new MarkCounter("</row>");
  await pipeline(content, ends);
  zip.close();
  return { rows: ends.count - 1, bytes: entry.uncompressedSize };
}

function findEntry(zip: ZipFile, name: string): Promise<Entry> {
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      if (entry.fileName === name) resolve(entry);
      else zip.readEntry();
    });
    zip.once("end", () => reject(new Error(`The file has no ${name}.`)));
    zip.once("error", reject);
    zip.readEntry();
  });
}
