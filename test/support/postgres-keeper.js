"use strict";

/*
 * Makes a PostgreSQL server for one test run and keeps it until standard input ends, which it also does when the test
 * run is killed; then stops the server and removes its folder. Writes one line: the server's address, or what failed.
 * A line "crash" on standard input kills the server without a word, a line "start" starts it again; each is answered by a line.
 * Arguments: the folder of the programs and, for root, who may not run them, the ids of a user and a group.
 */

const { execFileSync, spawn } = require("node:child_process");
const { randomBytes } = require("node:crypto");
const { once } = require("node:events");
const { chownSync, mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { createServer } = require("node:net");
const { homedir, tmpdir } = require("node:os");
const path = require("node:path");
const { createInterface } = require("node:readline");
const { setTimeout } = require("node:timers/promises");

const READY = "database system is ready to accept connections";

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  max_connections: "100",
};

async function main() {
  const [programs, uid, gid] = process.argv.slice(2);
  const folder = mkdtempSync(path.join(temporaryFolder(), "county-plan-hub-postgres-"));
  const owner = uid === undefined ? {} : { uid: Number(uid), gid: Number(gid) };
  if (uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const run = {
    cwd: folder,
    env: { PATH: process.env.PATH, LC_ALL: "C", SYSTEMROOT: process.env.SYSTEMROOT },
    ...owner,
  };
  try {
    const password = makeCluster(programs, folder, run);
    const port = await findFreePort();
    await keepServer(path.join(programs, "postgres"), port, run, () => {
      process.stdout.write(`postgresql://hub:${password}@127.0.0.1:${port}/postgres\n`);
    });
  } catch (error) {
    process.stdout.write(
      `The temporary PostgreSQL server does not start: ${error.stderr || error.message}`.trim() + "\n",
    );
    process.exitCode = 1;
  } finally {
    process.stdin.destroy();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function makeCluster(programs, folder, run) {
  const password = randomBytes(12).toString("hex");
  const passwordFile = path.join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const options = ["-D", "data", "-U", "hub", "--pwfile", passwordFile, "-A", "scram-sha-256"];
  execFileSync(path.join(programs, "initdb"), [...options, "-E", "UTF8", "--no-locale", "--no-sync"], {
    ...run,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  return password;
}

/** Resolves when standard input has ended and the server has stopped; rejects when the server ends by itself. */
async function keepServer(program, port, run, whenReady) {
  let server = await startServer(program, port, run);
  const ends = (async () => {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line === "crash") {
        await end(server, "SIGKILL");
        process.stdout.write("crashed\n");
      } else if (line === "start") {
        server = await startServer(program, port, run);
        process.stdout.write("started\n");
      }
    }
  })();
  whenReady();
  await Promise.race([
    ends,
    new Promise((_, reject) => server.once("exit", () => reject(new Error("It ended by itself.")))),
  ]);
  if (server.exitCode !== null || server.signalCode !== null) return;
  await end(server, "SIGINT");
}

async function end(server, signal) {
  server.removeAllListeners("exit");
  const exited = once(server, "exit");
  server.kill(signal);
  await exited;
}

/** Gives the server's process once it takes connections; what a killed one left behind may keep it waiting for a moment. */
async function startServer(program, port, run) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(program, port, run);
    } catch (error) {
      if (attempt === 20 || !String(error.message).includes("still in use")) throw error;
      await setTimeout(100);
    }
  }
}

function startOnce(program, port, run) {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(program, ["-D", "data", "-p", String(port), ...settings], {
    ...run,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  return new Promise((resolve, reject) => {
    const failed = (error) => reject(error instanceof Error ? error : new Error(log));
    server.once("error", failed).once("exit", failed);
    server.stderr.setEncoding("utf8").on("data", (text) => {
      log = (log + text).slice(-4_000);
      if (!log.includes(READY)) return;
      server.off("exit", failed);
      resolve(server);
    });
  });
}

/** A folder that the other user can reach, too: root's own is closed to it. */
function temporaryFolder() {
  const ownHome = process.getuid?.() === 0 && tmpdir().startsWith(homedir());
  return ownHome ? "/tmp" : tmpdir();
}

function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.stdin.destroy().emit("end"));
void main();
