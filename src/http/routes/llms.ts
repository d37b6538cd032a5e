import { type FastifyInstance } from "fastify";
import { askInOneState } from "../../graphql/ask";
import { buildLlmsText } from "../discovery/llms-text";
import { type StartPageDataset } from "../page/holdings";
import { sendText } from "../send-text";
import { type ServedHub } from "../served-hub";

/** /llms.txt: what a language model is to know of the hub. */
export function addLlmsRoute(server: FastifyInstance, hub: ServedHub): void {
  server.get("/llms.txt", async (request, reply) => {
    const { dataset } = await askInOneState(hub, request.caller, (ask) =>
      ask<{ dataset: StartPageDataset }>("start-page"),
    );
    return sendText(reply, "text/plain", buildLlmsText(dataset, hub.config.publicUrl));
  });
}
