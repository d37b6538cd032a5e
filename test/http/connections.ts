import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { type FastifyInstance } from "fastify";

/**
 * Lets the server of a test file listen; what it gives writes bytes to a connection of its own, further ones once the first
 * of an answer have come, and reads what is answered.
 */
export function useConnections(
  server: () => FastifyInstance,
): (bytes: string | Buffer, afterwards?: string) => Promise<string> {
  let port = 0;
  beforeAll(async () => {
    await server().listen({ host: "127.0.0.1", port: 0 });
    ({ port } = server().server.address() as AddressInfo);
  });
  return async (bytes, afterwards) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.setEncoding("utf8").on("data", (text: string) => (answer += text));
    // Who answers before everything was sent may reset the connection.
    socket.on("error", () => undefined);
    socket.write(bytes);
    if (afterwards !== undefined) socket.once("data", () => socket.write(afterwards));
    await once(socket, "close");
    return answer;
  };
}

/** The last answer of what was read: its status, its headers in lower case, its body. */
export function readAnswer(text: string): { readonly status: number; readonly head: string; readonly body: string } {
  const last = text.slice(text.lastIndexOf("HTTP/1.1 "));
  const end = last.indexOf("\r\n\r\n");
  return { status: Number(last.slice(9, 12)), head: last.slice(0, end).toLowerCase(), body: last.slice(end + 4) };
}
