import { once } from "node:events";
import net, { type AddressInfo } from "node:net";

/** A line to a PostgreSQL server that can be cut: what a hub sees where the server, or the way to it, is gone. */
export interface DatabaseLine {
  /** The server's address by way of the line. */
  readonly url: string;
  /** Breaks off every connection and takes no more. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

export async function openDatabaseLine(databaseUrl: string): Promise<DatabaseLine> {
  const url = new URL(databaseUrl);
  const port = Number(url.port || url.searchParams.get("port") || "5432");
  const host = url.searchParams.get("host") ?? url.hostname;
  const target = host.startsWith("/") ? { path: `${host}/.s.PGSQL.${String(port)}` } : { host, port };
  const sockets = new Set<net.Socket>();
  const keep = (socket: net.Socket): net.Socket => {
    sockets.add(socket);
    return socket.on("error", () => undefined).once("close", () => sockets.delete(socket));
  };
  const line = net.createServer((client) => {
    const server = keep(net.connect(target as net.NetConnectOpts));
    keep(client).pipe(server).pipe(client);
    client.once("close", () => server.destroy());
    server.once("close", () => client.destroy());
  });
  await once(line.listen(0, "127.0.0.1"), "listening");
  const { port: own } = line.address() as AddressInfo;
  url.searchParams.delete("host");
  url.searchParams.delete("port");
  url.hostname = "127.0.0.1";
  url.port = String(own);
  return {
    url: url.href,
    cut: async () => {
      const closed = once(line, "close");
      line.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: async () => {
      await once(line.listen(own, "127.0.0.1"), "listening");
    },
  };
}
