import { createHash } from "node:crypto";
import { type FastifyReply, type FastifyRequest } from "fastify";
import fresh from "fresh";

/** How long an answer may be used without asking again, in seconds: a new release is seen within so long. */
const MAX_AGE = 300;

/** What an answer depends on: the release, its day (ISO 8601), and everything else that could change it. */
export interface Version {
  readonly release: string;
  readonly publishedAt: string;
  readonly parts: readonly string[];
}

/**
 * Says for how long an answer holds (RFC 9110: ETag, Last-Modified; RFC 9111: Cache-Control), and whether the caller has it
 * already: then 304 is what is to be sent.
 */
export function isKnownToCaller(request: FastifyRequest, reply: FastifyReply, version: Version): boolean {
  const headers = {
    etag: `W/"${fingerprint([version.release, ...version.parts])}"`,
    "last-modified": new Date(`${version.publishedAt}T00:00:00Z`).toUTCString(),
    "cache-control": `public, max-age=${String(MAX_AGE)}`,
  };
  reply.headers(headers);
  return fresh(request.headers, headers);
}

/**
 * The same for an answer of which nothing but its text is known: it is made anew to find out whether the caller has it.
 */
export function isTextKnownToCaller(request: FastifyRequest, reply: FastifyReply, text: string): boolean {
  const headers = { etag: `W/"${fingerprint([text])}"`, "cache-control": `public, max-age=${String(MAX_AGE)}` };
  reply.headers(headers);
  return fresh(request.headers, headers);
}

function fingerprint(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
}
