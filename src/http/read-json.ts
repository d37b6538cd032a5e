import { type FastifyInstance } from "fastify";
import { RefusedRequest } from "./http-errors";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

const CHARSET = /;\s*charset="?([^\s;"]+)/iu;

/**
 * Bodies are JSON in UTF-8 (RFC 8259, 8.1) and nothing else. Other bytes are refused rather than read as "�", which
 * would find nothing without a word; keys that mean an object's prototype are left out.
 */
export function readJsonAlone(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser("remove", "remove");
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const charset = CHARSET.exec(request.headers["content-type"] ?? "")?.[1] ?? "utf-8";
    if (!["utf-8", "utf8"].includes(charset.toLowerCase())) return done(new RefusedRequest("UNSUPPORTED_MEDIA_TYPE"));
    const text = decode(body);
    if (text === undefined) return done(new RefusedRequest("BAD_REQUEST"));
    return parse(request, text, done);
  });
}

function decode(bytes: Buffer): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}
