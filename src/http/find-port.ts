import { createServer } from "node:net";

/** The hub cannot listen where it was told to; `message` says why and what to do. */
export class ListenError extends Error {
  constructor(host: string, port: number, cause: unknown) {
    super(`The hub cannot listen on ${host}:${port}: ${explain(cause, host, port)}`, { cause });
    this.name = "ListenError";
  }
}

/**
 * Looks whether the hub can listen there, before any work is done, and returns the port: a free one for 0. Throws a
 * ListenError.
 */
export async function findPort(host: string, port: number): Promise<number> {
  const server = createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ host, port, exclusive: true }, () => {
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : port);
      });
    });
  } catch (error) {
    throw new ListenError(host, port, error);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

function explain(cause: unknown, host: string, port: number): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  switch (code) {
    case "EADDRINUSE":
      return `the port is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start (PORT=0 takes any free one).`;
    case "EACCES":
      return `this user may not listen on port ${port}. Choose a port from 1024 on with PORT.`;
    case "EADDRNOTAVAIL":
      return `this machine has no address ${host}. HOST=127.0.0.1 listens on this machine alone, HOST=0.0.0.0 on all its addresses.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `the name ${host} is not known. Correct HOST, or leave it out for 127.0.0.1.`;
    default:
      return cause instanceof Error ? cause.message : String(cause);
  }
}
