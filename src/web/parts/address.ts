/** What the hub's paths begin with where it stands below another site's; else empty. */
export const BASE = document.getElementById("app")?.dataset["base"] ?? "";

/** The path of a page or a file of the hub: addressOf("items/…"). */
export function addressOf(path: string): string {
  return `${BASE}/${path}`;
}
