const app = document.getElementById("app");

/** What the hub's paths begin with where it stands below another site's; else empty. */
export const BASE = app?.dataset["base"] ?? "";

/** Where faults are told, with {id}, {release} and {url} to fill in; empty where the operator set none. */
export const REPORT_ADDRESS = app?.dataset["report"] ?? "";

/** The path of a page or a file of the hub: addressOf("v1/items.csv"). */
export function addressOf(path: string): string {
  return `${BASE}/${path}`;
}
