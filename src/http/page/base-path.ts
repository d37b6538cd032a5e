import { type Config } from "../../config";

/** What the paths of our links begin with: PUBLIC_URL's own path, empty where it has none. */
export function findBasePath({ publicUrl }: Pick<Config, "publicUrl">): string {
  return new URL(publicUrl).pathname.replace(/(?<!\/)\/+$/, "");
}
