"use strict";

/*
 * Makes a PostgreSQL server for one test run and keeps it until standard input ends, which it also does when the test
 * run is killed; then stops the server and removes its folder. Writes one line: the server's address, or what failed.
 * Arguments: the folder of the programs and, for root, who may not run them, the ids of a user and a group.
 */

const { execFileSync, spawn } = require("node:child_process");
const { randomBytes } = require("node:crypto");
const { chownSync, mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { createServer } = require("node:net");
const { homedir, tmpdir } = require("node:os");
const path = require("node:path");

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
function keepServer(program, port, run, whenReady) {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(program, ["-D", "data", "-p", String(port), ...settings], {
    ...run,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  let ready = false;
  server.stderr.setEncoding("utf8").on("data", (text) => {
    log = (log + text).slice(-4_000);
    if (ready || !log.includes(READY)) return;
    ready = true;
    whenReady();
  });
  process.stdin.resume().on("end", () => server.kill("SIGINT"));
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", () => {
      process.stdin.destroy();
      if (ready) resolve();
      else reject(new Error(log));
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
