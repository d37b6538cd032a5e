import { type Agent, request, type RequestOptions } from "node:http";

export interface Answer {
  readonly status: number | undefined;
  readonly isLast: boolean;
}

/** Asks the graph of a hub on this machine; rejects where the connection breaks, with the system's code. */
export function ask(port: number, query: string, agent?: Agent): Promise<Answer> {
  const body = JSON.stringify({ query });
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return send({ port, path: "/graphql", method: "POST", headers, ...(agent && { agent }) }, body);
}

/** Asks for what stands at an address, and reads it to its end. */
export function get(port: number, path: string, agent: Agent): Promise<Answer> {
  return send({ port, path, agent });
}

function send(options: RequestOptions, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(options, (response) => {
      response.resume();
      response.once("end", () => {
        resolve({ status: response.statusCode, isLast: response.headers.connection === "close" });
      });
      response.once("error", reject);
    });
    asked.once("error", reject);
    asked.end(body);
  });
}
