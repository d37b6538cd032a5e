import { constants } from "node:zlib";
import compress from "@fastify/compress";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import { type FastifyInstance } from "fastify";
import { type Config } from "../config";

const RATE_HEADERS = ["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"];

const NOTHING = ["'none'"];
const OURS = ["'self'"];

/** What a page of the hub may load: its own style sheet and its own small script. */
const PAGE_POLICY = {
  defaultSrc: NOTHING,
  baseUri: NOTHING,
  connectSrc: OURS,
  formAction: NOTHING,
  frameAncestors: NOTHING,
  imgSrc: ["'self'", "data:"],
  scriptSrc: OURS,
  styleSrc: OURS,
};

/** What a view may do inside other sites' pages: the same, and any site may frame it. */
export const EMBED_PROTECTION = {
  contentSecurityPolicy: { useDefaults: false, directives: { ...PAGE_POLICY, frameAncestors: ["*"] } },
  frameguard: false,
};

/**
 * What GraphiQL's page may load. The style sheet of GraphiQL holds its fonts and icons as data; its dialogs add a style
 * element, which carries the nonce.
 */
export function buildGraphiqlPolicy(nonce: string): Record<string, string[]> {
  return { ...PAGE_POLICY, fontSrc: ["data:"], imgSrc: ["data:"], styleSrc: [...OURS, `'nonce-${nonce}'`] };
}

/** Answers are compressed as they are sent, each piece at once; the library's own choice of 11 would take seconds. */
const BROTLI = {
  flush: constants.BROTLI_OPERATION_FLUSH,
  params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
};
const GZIP = { flush: constants.Z_SYNC_FLUSH };

/** Headers and compression for every route. The graph is public: any site may read it. */
export async function addProtection(server: FastifyInstance, config: Config): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: PAGE_POLICY },
    frameguard: { action: "deny" },
    crossOriginResourcePolicy: { policy: "cross-origin" },
    strictTransportSecurity: config.publicUrl.startsWith("https:"),
  });
  await server.register(cors, {
    origin: "*",
    methods: ["GET", "HEAD", "POST"],
    exposedHeaders: ["content-disposition", "etag", "link", "retry-after", ...RATE_HEADERS],
    maxAge: 86_400,
  });
  await server.register(compress, { encodings: ["br", "gzip"], brotliOptions: BROTLI, zlibOptions: GZIP });
}
