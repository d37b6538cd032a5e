import { type WhenEnded } from "../ended";

/**
 * One line of JSON for each request, at the level info: what was asked, what came of it, and how long it took. Everything a
 * client sends stands in it as a JSON string, so that no request can write a line of its own. A client that went away before it was answered has the status 499.
 */
export function logRequests(whenEnded: WhenEnded): void {
  whenEnded((request, { status, milliseconds }) => {
    const { method, routeOptions, observed } = request;
    request.log.info(
      {
        method,
        route: routeOptions.url ?? null,
        status,
        milliseconds: Math.round(milliseconds * 10) / 10,
        ...observed,
      },
      "answered",
    );
  });
}
