import { type Format } from "../format";
import { rowObject } from "./json";

/** Newline-delimited JSON: one object in each line, to be read line by line. */
export const ndjson: Format = {
  name: "ndjson",
  mediaType: "application/x-ndjson; charset=utf-8",
  description: "One JSON object in each line, for streams and databases.",
  parameters: [],
  write: async function* ({ columns, pages }) {
    for await (const rows of pages) {
      if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(rowObject(columns, row))}\n`).join("");
    }
  },
};
