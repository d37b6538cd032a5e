import { type FastifyInstance } from "fastify";

/** Makes answers that can be kept back: what is returned keeps those that are ready from being sent, until what it returns is called. */
export function makeHoldable(server: FastifyInstance): () => () => void {
  let held: Promise<void> | undefined;
  server.addHook("onRoute", (route) => {
    // Behind the route's own: what they give back, such as a connection to the database, is not kept back.
    route.onSend = [...[route.onSend ?? []].flat(), () => held ?? Promise.resolve()];
  });
  return () => {
    let release = (): void => undefined;
    held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  };
}
