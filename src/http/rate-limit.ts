import { isIPv6 } from "node:net";
import { type FastifyInstance, type FastifyReply } from "fastify";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { type Config } from "../config";
import { ERROR_CODES, HubError } from "../errors";

const WINDOW_SECONDS = 60;

/** What a request counts for beside what its question costs, where its route says nothing else. */
const USUAL_PRICE = 1_000;

/**
 * Lets each address ask for so much a minute: objects as `extensions.cost` counts them, and a price for each request. A
 * request that goes beyond is refused before anything is done for it.
 */
export function limitRates(server: FastifyInstance, { rateLimit }: Pick<Config, "rateLimit">): void {
  if (rateLimit === undefined) return;
  const limiter = new RateLimiterMemory({ points: rateLimit, duration: WINDOW_SECONDS });
  server.addHook("onRequest", async (request, reply) => {
    const address = blockOf(request.ip);
    const charge = async (cost: number): Promise<void> => {
      const { isLeft, state } = await consume(limiter, address, cost);
      tell(reply, rateLimit, state);
      if (!isLeft) throw refuse(reply, rateLimit, state);
    };
    request.caller = { ...request.caller, charge };
    const { config, url } = request.routeOptions;
    // Files that lie ready stand at addresses that end so.
    const price = config.price ?? (url?.endsWith("/*") === true ? 0 : USUAL_PRICE);
    if (price > 0) await charge(price);
  });
}

interface Consumed {
  readonly isLeft: boolean;
  readonly state: RateLimiterRes;
}

function consume(limiter: RateLimiterMemory, address: string, cost: number): Promise<Consumed> {
  return limiter.consume(address, cost).then(
    (state) => ({ isLeft: true, state }),
    // The one thing that it rejects with.
    (state: RateLimiterRes) => ({ isLeft: false, state }),
  );
}

function tell(reply: FastifyReply, limit: number, { remainingPoints, msBeforeNext }: RateLimiterRes): void {
  reply.headers({
    "x-ratelimit-limit": limit,
    "x-ratelimit-remaining": remainingPoints,
    "x-ratelimit-reset": secondsOf(msBeforeNext),
  });
}

function refuse(reply: FastifyReply, limit: number, { msBeforeNext, consumedPoints }: RateLimiterRes): HubError {
  reply.header("retry-after", secondsOf(msBeforeNext));
  return new HubError("TOO_MANY_REQUESTS", ERROR_CODES.TOO_MANY_REQUESTS, {
    limit,
    found: consumedPoints,
    http: { status: 429 },
  });
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1_000));
}

/** What counts as one address: of IPv6 the first half, since the other half is the client's own to choose. */
export function blockOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, "");
  if (!isIPv6(plain)) return plain;
  const [before = "", after] = plain.split("::");
  const groups = before.split(":").filter(Boolean);
  const rest = after?.split(":").filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => "0");
  return [...groups, ...zeros, ...rest].slice(0, 4).join(":");
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** What a request to the route counts for, in objects of an answer; 0 where it is not counted. */
    price?: number;
  }
}
