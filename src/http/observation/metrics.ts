import { type FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { askForRelease } from "../../export/about";
import { type WhenEnded } from "../ended";
import { type ServedHub } from "../served-hub";

/** What a pool of connections tells of itself. */
interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** Metrics for Prometheus at /metrics: requests, their time, errors, cost, the pool, the event loop, the release. */
export function addMetrics(server: FastifyInstance, hub: ServedHub, whenEnded: WhenEnded): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  observeRequests(whenEnded, registry);
  observePool(hub, registry);
  const release = new Gauge({
    name: "hub_release_info",
    help: "The release that answers.",
    labelNames: ["release"],
    registers: [registry],
  });
  server.get("/metrics", { config: { price: 0 } }, async (_request, reply) => {
    await tellRelease(hub, release);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Addresses count by their route: what stands in them is the reader's own business, and has no bound. */
function observeRequests(whenEnded: WhenEnded, registry: Registry): void {
  const registers = [registry];
  const seconds = new Histogram({
    name: "hub_http_request_duration_seconds",
    help: "Time from a request's arrival to the end of its answer, by route and status.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3, 10],
    registers,
  });
  const errors = new Counter({
    name: "hub_graphql_errors_total",
    help: "Errors in the graph's answers, by code.",
    labelNames: ["code"],
    registers,
  });
  const cost = new Histogram({
    name: "hub_graphql_cost_objects",
    help: "What operations cost, as reckoned before they run.",
    buckets: [10, 100, 1_000, 10_000, 50_000, 150_000],
    registers,
  });
  whenEnded((request, { status, milliseconds }) => {
    const { method, routeOptions, observed } = request;
    const labels = { method, route: routeOptions.url ?? "none", status: String(status) };
    seconds.observe(labels, milliseconds / 1_000);
    for (const code of observed?.errors ?? []) errors.inc({ code });
    if (observed?.cost !== undefined) cost.observe(observed.cost);
  });
}

function observePool({ dataSource }: ServedHub, registry: Registry): void {
  const { master } = dataSource.driver as unknown as { readonly master?: Pool };
  new Gauge({
    name: "hub_database_connections",
    help: "Connections to the database: all, idle, and questions that wait for one.",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      if (!master) return;
      this.set({ state: "all" }, master.totalCount);
      this.set({ state: "idle" }, master.idleCount);
      this.set({ state: "waiting" }, master.waitingCount);
    },
  });
}

/** The release that answers now; none where the database cannot be asked. */
async function tellRelease(hub: ServedHub, gauge: Gauge): Promise<void> {
  gauge.reset();
  try {
    const { release } = await askForRelease(hub, { requestId: "metrics" });
    gauge.set({ release }, 1);
  } catch {
    // The requests tell that the database is away.
  }
}
