import { type FastifyInstance } from "fastify";
import { printSorted } from "../../graphql/print-schema";
import { sendText } from "../send-text";
import { type ServedHub } from "../served-hub";

/** /schema.graphql: the schema as SDL. */
export function addSchemaRoute(server: FastifyInstance, { schema }: ServedHub): void {
  const text = printSorted(schema);
  server.get("/schema.graphql", (_request, reply) => sendText(reply, "text/plain", text));
}
