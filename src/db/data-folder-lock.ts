import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, realpath, rename, rm } from "node:fs/promises";
import { type Server, type Socket, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DataFolderInUseError, DataFolderNotWritableError } from "./database-errors";

/** A folder that this process holds alone, until it releases it or ends in whatever way. */
export interface DataFolderLock {
  readonly release: () => Promise<void>;
}

/** What a holder's socket answers: whether it holds the folder or is still looking for others. */
type HolderState = "held" | "starting";

/** Another socket in the folder; `unclear` is one that is just closing, or whose process is too busy to answer. */
interface Contender {
  readonly name: string;
  readonly state: HolderState | "unclear";
}

/** Socket files that count; a socket gets this name only once it listens. */
const SOCKET_NAME = /^hub-(\d+)-[0-9a-f]{8}\.sock$/;

/** What a system says where its file system holds no sockets, as some that containers share with their host. */
const NO_SOCKET_HERE = ["EINVAL", "ENOTSUP", "EOPNOTSUPP", "EPERM"];

/** Bytes that a socket's path may have (macOS; Linux allows 107); Node cuts a longer one short without a word. */
const LONGEST_PATH = 103;

const RETRY_MS = 20;
const ANSWER_TIMEOUT_MS = 1_000;

/** After so many unclear answers in a row whoever does not answer holds the folder. */
const PATIENCE_MS = 3_000;

/**
 * Makes the folder where needed and holds it for this process. Two processes on one embedded database lose data without
 * a word, and a process id in a file says nothing between containers, so the lock is a socket that the system closes
 * with its process. Throws a DataFolderInUseError or a DataFolderNotWritableError.
 */
export async function lockDataFolder(folder: string): Promise<DataFolderLock> {
  const place = await mkdir(folder, { recursive: true })
    .then(() => realpath(folder))
    .catch((error: unknown) => {
      throw new DataFolderNotWritableError(folder, error);
    });
  if (process.platform === "win32") return lockWithNamedPipe(place);
  const refused = (error: unknown): never => {
    throw codeOf(error) === "" ? error : new DataFolderNotWritableError(place, error);
  };
  if (Buffer.byteLength(join(place, `new-${socketName()}`)) > LONGEST_PATH) return lockElsewhere(place).catch(refused);
  return lockWithSocket(place, place).catch((error: unknown) =>
    NO_SOCKET_HERE.includes(codeOf(error)) ? lockElsewhere(place).catch(refused) : refused(error),
  );
}

/** Holds a folder that cannot hold a socket by one in the system's folder for temporary files. */
async function lockElsewhere(folder: string): Promise<DataFolderLock> {
  const substitute = join(tmpdir(), `cph-${hashOf(folder)}`);
  await mkdir(substitute, { recursive: true, mode: 0o700 });
  return lockWithSocket(substitute, folder);
}

/**
 * Every process first shows a socket of its own in the folder, then asks all others it finds. Of two processes at least
 * one sees the other, so two never hold the folder; sockets whose process is gone refuse the connection and are removed.
 */
async function lockWithSocket(socketFolder: string, folder: string): Promise<DataFolderLock> {
  const name = socketName();
  let state: HolderState = "starting";
  const server = createServer((socket) => answer(socket, state));
  await listen(server, join(socketFolder, `new-${name}`));
  const release = async (): Promise<void> => {
    await rm(join(socketFolder, name), { force: true });
    await close(server);
  };
  try {
    await rename(join(socketFolder, `new-${name}`), join(socketFolder, name));
    const winner = await awaitOutcome(socketFolder, name);
    if (winner !== undefined) throw new DataFolderInUseError(folder, processIdOf(winner.name));
  } catch (error) {
    await release();
    throw error;
  }
  state = "held";
  return { release };
}

/** Who holds the folder in our place; of those who start at once the first name wins, and it waits for the others to go. */
async function awaitOutcome(socketFolder: string, own: string): Promise<Contender | undefined> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(RETRY_MS)) {
    const others = await findContenders(socketFolder, own);
    const late = Date.now() > deadline;
    const winner = others.find(({ name, state }) => state === "held" || (state === "starting" ? name < own : late));
    if (winner !== undefined || others.length === 0) return winner;
  }
}

async function findContenders(socketFolder: string, own: string): Promise<readonly Contender[]> {
  const names = (await readdir(socketFolder)).filter((name) => SOCKET_NAME.test(name) && name !== own);
  const states = await Promise.all(names.map((name) => askHolder(join(socketFolder, name))));
  return names.flatMap((name, index) => {
    const state = states[index];
    return state === undefined ? [] : [{ name, state }];
  });
}

/** What the process behind a socket answers; undefined where it is gone, and its socket is removed. */
async function askHolder(path: string): Promise<Contender["state"] | undefined> {
  const state = await new Promise<Contender["state"] | undefined>((resolve) => {
    let heard = "";
    const socket = connect(path);
    socket.setEncoding("utf8").setTimeout(ANSWER_TIMEOUT_MS, () => finish("unclear"));
    socket.on("data", (text: string) => (heard += text));
    socket.on("end", () => finish(heard === "held" || heard === "starting" ? heard : "unclear"));
    socket.on("error", (error) => finish(["ECONNREFUSED", "ENOENT"].includes(codeOf(error)) ? undefined : "unclear"));
    function finish(found: Contender["state"] | undefined): void {
      socket.destroy();
      resolve(found);
    }
  });
  if (state === undefined) await rm(path, { force: true });
  return state;
}

/** The names of pipes are the system's, and a pipe goes with its process: whoever listens first holds the folder. */
async function lockWithNamedPipe(folder: string): Promise<DataFolderLock> {
  const server = createServer((socket) => answer(socket, "held"));
  await listen(server, `\\\\.\\pipe\\county-plan-hub-${hashOf(folder.toLowerCase())}`).catch((error: unknown) => {
    throw codeOf(error) === "EADDRINUSE" ? new DataFolderInUseError(folder, undefined) : error;
  });
  return { release: () => close(server) };
}

/** Waits for nothing that the one who asks might do or leave undone. */
function answer(socket: Socket, state: HolderState): void {
  socket.on("error", () => undefined).write(state);
  socket.destroySoon();
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => resolve());
    server.unref();
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

function socketName(): string {
  return `hub-${process.pid}-${randomBytes(4).toString("hex")}.sock`;
}

function processIdOf(name: string): number {
  return Number(SOCKET_NAME.exec(name)?.[1]);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
