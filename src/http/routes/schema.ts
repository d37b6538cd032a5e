import { type FastifyInstance } from "fastify";
import { describeOperations } from "../../graphql/own-operations";
import { printSorted } from "../../graphql/print-schema";
import { sendText } from "../send-text";
import { type ServedHub } from "../served-hub";

/** /schema.graphql: the schema as SDL. /operations.json: the operations of schema/operations with their hashes. */
export function addSchemaRoute(server: FastifyInstance, { schema }: ServedHub): void {
  const text = printSorted(schema);
  const operations = JSON.stringify(describeOperations());
  server.get("/schema.graphql", (_request, reply) => sendText(reply, "text/plain", text));
  server.get("/operations.json", (_request, reply) => sendText(reply, "application/json", operations));
}
