import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FastifyInstance } from "fastify";
import { PROJECT_ROOT } from "../../config";
import { sendText } from "../send-text";

/** /licenses.txt: others' packages and the notices that go along with the copies that browsers are sent. */
export function addLicencesRoute(server: FastifyInstance): void {
  const text = readFileSync(join(PROJECT_ROOT, "THIRD-PARTY-LICENSES.md"), "utf8");
  server.get("/licenses.txt", (_request, reply) => sendText(reply, "text/plain", text));
}
