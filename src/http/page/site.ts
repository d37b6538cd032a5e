import { type Config } from "../../config";
import { type ExplorerFiles, findExplorer } from "../explorer/explorer-files";
import { findBasePath } from "./base-path";

/** Where the hub's pages stand. */
export interface Site {
  /** What whole addresses begin with: PUBLIC_URL, without a slash at its end. */
  readonly publicUrl: string;
  /** What paths of links begin with: PUBLIC_URL's own path, empty where it has none. */
  readonly basePath: string;
  /** What makes a page a view of the explorer; where nothing was bundled, pages are plain. */
  readonly explorer?: ExplorerFiles | undefined;
  /** Where readers tell of faults; none where the operator set none. */
  readonly reportUrl?: string | undefined;
}

export function findSite({ publicUrl, reportUrl }: Pick<Config, "publicUrl" | "reportUrl">): Site {
  return { publicUrl, basePath: findBasePath({ publicUrl }), explorer: findExplorer(), reportUrl };
}

/** The kinds of pages that name what they are about in their path. */
export type PageFolder = "counties" | "documents" | "initiatives" | "items" | "plans" | "references" | "themes";

/** The path of a page within the hub: /themes/childcare.public-places. */
export function pathOf(folder: PageFolder, code: string): string {
  return `/${folder}/${encodeURIComponent(code)}`;
}
