import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of an installed package that GraphiQL's page loads. */
export interface PackageFile {
  /** The folder in which it stands. */
  readonly folder: string;
  readonly file: string;
  /** Where the hub serves it; the version in the address lets a browser keep the file for good. */
  readonly address: string;
}

/** React and GraphiQL as their packages bring them, built for a browser; in the order in which they are to be loaded. */
export const PACKAGE_FILES: readonly PackageFile[] = [
  findPackageFile(require.resolve("react/package.json"), "umd", "react.production.min.js"),
  findPackageFile(require.resolve("react-dom/package.json"), "umd", "react-dom.production.min.js"),
  findPackageFile(require.resolve("graphiql/package.json"), ".", "graphiql.min.js"),
  findPackageFile(require.resolve("graphiql/package.json"), ".", "graphiql.min.css"),
];

function findPackageFile(packageJson: string, folder: string, file: string): PackageFile {
  const { name, version } = JSON.parse(readFileSync(packageJson, "utf8")) as { name: string; version: string };
  return { folder: join(dirname(packageJson), folder), file, address: `/graphiql/${name}-${version}/${file}` };
}
