import { type FastifyInstance } from "fastify";
import { type Config, withPort } from "./config";
import { askInOneState } from "./graphql/ask";
import { createServer } from "./http/create-server";
import { findPort, ListenError } from "./http/find-port";
import { type StartPageDataset } from "./http/page/holdings";
import { createHub } from "./hub";
import { type Tracing } from "./tracing/start-tracing";

/** How long requests that are being answered may take once the hub was told to stop. */
const GRACE_MS = 10_000;

type Hub = Awaited<ReturnType<typeof createHub>>;

/** Creates the hub, listens, says so, and closes everything at the first signal. */
export async function serve(asked: Config): Promise<void> {
  const start = performance.now();
  const config = withPort(asked, await findPort(asked.host, asked.port));
  const tracing = await traceIfAsked(config);
  const hub = await createHub(config);
  try {
    const server = await createServer({ ...hub, config });
    const holdings = await askForHoldings(hub, config);
    await listen(server, config);
    closeOnSignal(server, hub, tracing);
    console.log(describe(holdings, config, performance.now() - start));
  } catch (error) {
    await hub.close();
    throw error;
  }
}

/** OpenTelemetry's SDK takes memory and time to load: only where traces are to be sent. */
async function traceIfAsked({ tracing }: Config): Promise<Tracing | undefined> {
  if (tracing === undefined) return undefined;
  // With the file's ending, as Node wants it of what is imported later.
  const { startTracing } = await import("./tracing/start-tracing.js");
  return startTracing(tracing);
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<void> {
  await server.listen({ host, port }).catch((error: unknown) => {
    throw new ListenError(host, port, error);
  });
}

/** A second signal ends the process at once. */
function closeOnSignal(server: FastifyInstance, hub: Hub, tracing: Tracing | undefined): void {
  const close = async (): Promise<void> => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    await server.close();
    await hub.close();
    // What is still being sent to a collector that does not answer would keep the process.
    if ((await tracing?.stop()) === false) process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      close().catch((error: unknown) => {
        console.error("The hub did not close as it should:", error);
        process.exit(1);
      });
    });
  }
}

/** The first question that the hub answers, before anyone else may ask. */
async function askForHoldings(hub: Hub, config: Config): Promise<StartPageDataset> {
  const answer = await askInOneState({ ...hub, config }, { requestId: "start" }, (ask) =>
    ask<{ dataset: StartPageDataset }>("start-page"),
  );
  return answer.dataset;
}

function describe(holdings: StartPageDataset, config: Config, milliseconds: number): string {
  const { counties, plans, strategicGoals, programs, indicators, targets, citations } = holdings;
  return [
    `County Plan Hub is ready after ${(milliseconds / 1000).toFixed(1)} s.`,
    `  address   ${config.publicUrl}/graphql (a browser opens a query editor)`,
    `  release   ${holdings.release} of ${holdings.publishedAt}`,
    `  holds     ${plans} plans of ${counties} counties: ${strategicGoals} goals, ${programs} programs, ${indicators} indicators, ${targets} targets; ${citations} citations`,
    `  database  ${describeDatabase(config)}`,
    "Ctrl+C stops it.",
  ].join("\n");
}

/** Without user and password. */
function describeDatabase({ databaseUrl, dataDir }: Config): string {
  if (databaseUrl === undefined) return `embedded, ${dataDir === ":memory:" ? "in memory" : `in ${dataDir}`}`;
  const { host, pathname } = new URL(databaseUrl);
  return `PostgreSQL, ${host}${pathname}`;
}
