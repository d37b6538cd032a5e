import { type FastifyInstance, type FastifyRequest } from "fastify";
import { type Config } from "../config";
import { type WhenEnded } from "./ended";
import { blockOf, RateLimit } from "./rate-limit";
import { Turns } from "./turns";

/** What a request counts for beside what its question costs, where its route says nothing else. */
const USUAL_PRICE = 1_000;

/** Questions that cost more wait for each other: one of them takes as long as many small ones, which are let through. */
const HEAVY_COST = 3_000;

/**
 * Lets each address ask for so much a minute, objects as `extensions.cost` counts them and a price for each request, and
 * heavy questions in turn. What goes beyond is refused before anything is done for it.
 */
export function admitRequests(server: FastifyInstance, { rateLimit }: Config, whenEnded: WhenEnded): void {
  const rates = rateLimit === undefined ? undefined : new RateLimit(rateLimit);
  const turns = new Turns();
  const leaves = new WeakMap<FastifyRequest, () => void>();
  server.addHook("onRequest", async (request, reply) => {
    const address = blockOf(request.ip);
    const admit = async (cost: number): Promise<() => void> => {
      await rates?.charge(address, cost, reply);
      if (cost <= HEAVY_COST) return () => undefined;
      const leave = await turns.take(address, request.caller.signal);
      leaves.set(request, leave);
      return leave;
    };
    request.caller = { ...request.caller, admit };
    const price = priceOf(request);
    if (price > 0) await rates?.charge(address, price, reply);
  });
  whenEnded((request) => {
    leaves.get(request)?.();
  });
}

/** Files that lie ready, whose addresses are a whole folder's, cost nothing. */
function priceOf({ routeOptions: { config, url } }: FastifyRequest): number {
  return config.price ?? (url?.endsWith("/*") === true ? 0 : USUAL_PRICE);
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** What a request to the route counts for, in objects of an answer; 0 where it is not counted. */
    price?: number;
  }
}
