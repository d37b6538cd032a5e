import { type Format } from "./format";
import { csv } from "./formats/csv";
import { json } from "./formats/json";
import { ndjson } from "./formats/ndjson";
import { xlsx } from "./formats/xlsx";

/** Every form in which a table can be downloaded; a new one is a file and a line here. */
export const FORMATS: readonly Format[] = [csv, xlsx, json, ndjson];
