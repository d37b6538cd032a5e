import { type FastifyInstance, type InjectOptions, type LightMyRequestResponse } from "fastify";

/** Asks, and asks again as long as it is told to: a dataset that is still being made may take longer than an answer may. */
export async function injectAgain(server: FastifyInstance, options: InjectOptions): Promise<LightMyRequestResponse> {
  const response = await server.inject(options);
  const isToWait = response.statusCode === 503 && response.headers["retry-after"] !== undefined;
  return isToWait ? injectAgain(server, options) : response;
}
