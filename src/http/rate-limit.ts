import { isIPv6 } from "node:net";
import { type FastifyReply } from "fastify";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { ERROR_CODES, HubError } from "../errors";

const WINDOW_SECONDS = 60;

/** Lets each address ask for so much a minute, and tells it in its answers how much is left. */
export class RateLimit {
  private readonly limiter: RateLimiterMemory;

  constructor(private readonly limit: number) {
    this.limiter = new RateLimiterMemory({ points: limit, duration: WINDOW_SECONDS });
  }

  /** Counts so much for an address; throws TOO_MANY_REQUESTS, with the time to ask again, where it is more than is left. */
  async charge(address: string, cost: number, reply: FastifyReply): Promise<void> {
    const { isLeft, state } = await this.limiter.consume(address, cost).then(
      (left) => ({ isLeft: true, state: left }),
      // The one thing that it rejects with.
      (used: RateLimiterRes) => ({ isLeft: false, state: used }),
    );
    const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1_000));
    reply.headers({
      "x-ratelimit-limit": this.limit,
      "x-ratelimit-remaining": state.remainingPoints,
      "x-ratelimit-reset": seconds,
    });
    if (isLeft) return;
    reply.header("retry-after", seconds);
    const details = { limit: this.limit, found: state.consumedPoints, http: { status: 429 } };
    throw new HubError("TOO_MANY_REQUESTS", ERROR_CODES.TOO_MANY_REQUESTS, details);
  }
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
