import { csvw } from "./packages/csvw";
import { dataPackage } from "./packages/data-package";
import { ndjson } from "./packages/ndjson";
import { type PackageFormat } from "./packages/package-format";
import { parquet } from "./packages/parquet";
import { sqlite } from "./packages/sqlite";

/** Every form in which the whole dataset can be had; a new one is a file and a line here. */
export const PACKAGE_FORMATS: readonly PackageFormat[] = [dataPackage, csvw, ndjson, sqlite, parquet];
