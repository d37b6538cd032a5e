import { type Config } from "../../config";
import { findBasePath } from "./base-path";

/** Where the hub's pages stand. */
export interface Site {
  /** What whole addresses begin with: PUBLIC_URL, without a slash at its end. */
  readonly publicUrl: string;
  /** What paths of links begin with: PUBLIC_URL's own path, empty where it has none. */
  readonly basePath: string;
}

export function findSite(config: Pick<Config, "publicUrl">): Site {
  return { publicUrl: config.publicUrl, basePath: findBasePath(config) };
}

/** The kinds of pages that name what they are about in their path. */
export type PageFolder = "counties" | "documents" | "initiatives" | "items" | "plans" | "references" | "themes";

/** The path of a page within the hub: /themes/childcare.public-places. */
export function pathOf(folder: PageFolder, code: string): string {
  return `/${folder}/${encodeURIComponent(code)}`;
}
