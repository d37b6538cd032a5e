"use strict";

/*
 * Plain JavaScript: jest.config.js asks it, before anything is compiled, whether the tests can run on a PostgreSQL server.
 */

const { execFileSync } = require("node:child_process");
const { existsSync, readdirSync } = require("node:fs");
const path = require("node:path");

const OLDEST_VERSION = 15;

/** Folders where systems put PostgreSQL's programs; `*` stands for one name. */
const USUAL_PLACES = [
  "/usr/lib/postgresql/*/bin",
  "/usr/pgsql-*/bin",
  "/usr/local/pgsql/bin",
  "/opt/homebrew/opt/postgresql*/bin",
  "/usr/local/opt/postgresql*/bin",
  "/Applications/Postgres.app/Contents/Versions/*/bin",
  "C:/Program Files/PostgreSQL/*/bin",
];

const HOW_TO_GET_IT =
  "install PostgreSQL 15 or later (Debian and Ubuntu: apt-get install postgresql; macOS: brew install postgresql) or set TEST_DATABASE_URL";

/** What PostgreSQL server the tests can have: `{ url }`, `{ programs, user }`, or `{ missing }`, which says why none. */
function findTestServer(environment) {
  const url = environment.TEST_DATABASE_URL;
  if (url) return { url };
  const newest = findPrograms(environment).sort((a, b) => b.version - a.version)[0];
  if (newest === undefined) return { missing: `no PostgreSQL was found; ${HOW_TO_GET_IT}` };
  if (newest.version < OLDEST_VERSION) {
    return { missing: `PostgreSQL ${newest.version} in ${newest.folder} is too old; ${HOW_TO_GET_IT}` };
  }
  if (typeof process.getuid !== "function" || process.getuid() !== 0) return { programs: newest.folder };
  const user = findUnprivilegedUser();
  if (user === undefined) {
    return {
      missing: "PostgreSQL does not run as root, and there is no user postgres or nobody; set TEST_DATABASE_URL",
    };
  }
  return { programs: newest.folder, user };
}

function findPrograms(environment) {
  const onPath = (environment.PATH ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const folders = [...onPath, ...toldByPgConfig(), ...USUAL_PLACES.flatMap(expand)];
  return [...new Set(folders)].flatMap((folder) => {
    const version = versionOf(folder);
    return version === undefined ? [] : [{ folder, version }];
  });
}

function toldByPgConfig() {
  const folder = run("pg_config", ["--bindir"]);
  return folder === undefined ? [] : [folder];
}

/** The folders that a pattern with `*` in single names stands for. */
function expand(pattern) {
  return pattern
    .split("/")
    .reduce(
      (found, name) => {
        if (!name.includes("*")) return found.map((folder) => `${folder}${name}/`);
        const wanted = new RegExp(`^${name.replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
        return found.flatMap((folder) =>
          namesIn(folder)
            .filter((entry) => wanted.test(entry))
            .map((entry) => `${folder}${entry}/`),
        );
      },
      [""],
    )
    .map((folder) => folder.replace(/\/$/, ""));
}

function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** The major version of a folder that holds both programs that a server of one's own needs. */
function versionOf(folder) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  if (!["initdb", "postgres"].every((name) => existsSync(path.join(folder, name + suffix)))) return undefined;
  const version = /(\d+)(?:\.\d+|beta|rc|devel)/.exec(run(path.join(folder, "postgres"), ["--version"]) ?? "");
  return version === null ? undefined : Number(version[1]);
}

function findUnprivilegedUser() {
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = [run("id", ["-u", name]), run("id", ["-g", name])];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

function run(program, options) {
  try {
    return execFileSync(program, options, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

module.exports = { findTestServer };
