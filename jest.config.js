"use strict";

/*
 * The test files run on the embedded database, and those that use a database run again on a PostgreSQL server, a few there alone:
 * TEST_DATABASE_URL, or one that test/support/postgres-keeper.js makes from the machine's programs.
 * `x.server.test.ts` needs a server and runs there alone. `--selectProjects embedded` runs the first alone. With CI=true or REQUIRE_POSTGRES=1 a missing server is a failure.
 * Those of test/browser run in Chromium, over a hub of their own; with CI=true or REQUIRE_BROWSER=1 a missing Chromium is one.
 */

const { existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");
const { findChromium } = require("./test/support/find-chromium");
const { findTestServer } = require("./test/support/postgres-programs");

const TESTS = path.join(__dirname, "test");
const TEST_DATABASE = path.join(TESTS, "support", "test-database.ts");

const common = {
  rootDir: __dirname,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  // The options stand in .swcrc, the same that the launcher compiles with.
  transform: { "^.+\\.ts$": "@swc/jest", "/node_modules/hyparquet(-writer)?/.+\\.js$": "@swc/jest" },
  // These are ES modules alone, which Node requires and jest's VM does not.
  transformIgnorePatterns: ["/node_modules/(?!hyparquet(-writer)?/)"],
  testEnvironment: "<rootDir>/test/support/pglite-environment.ts",
  moduleNameMapper: {
    "^@electric-sql/pglite$": "<rootDir>/test/support/pglite-outside.js",
    "^node-fetch$": "<rootDir>/test/support/no-fetch.js",
  },
};

/**
 * What stands above the graph and reads it from end to end is tried on one database, the server where there is one: the
 * embedded one takes five times as long. Other files of the same folders, which run on both, see to its one connection.
 */
const ON_ONE_DATABASE = [
  "/test/export/(packages/|dataset-file)",
  "/test/http/(tables|sitemap|page-vocabulary)\\.test\\.ts$",
  "/test/scale/downloads\\.test\\.ts$",
];

const server = serverProjects();

const embedded = {
  ...common,
  displayName: "embedded",
  testPathIgnorePatterns: [
    "/node_modules/",
    "/test/browser/",
    "\\.server\\.test\\.ts$",
    ...(server.length > 0 ? ON_ONE_DATABASE : []),
  ],
  globals: { TEST_DATABASE_KIND: "embedded" },
  globalSetup: "<rootDir>/test/support/embedded-setup.ts",
  globalTeardown: "<rootDir>/test/support/embedded-teardown.ts",
};

/** @type {import("jest").Config} */
module.exports = {
  // Bounds a test that hangs; how fast something is, no test says, and the machine may have others to serve.
  testTimeout: 120_000,
  // Tests wait for databases and processes as often as they compute: jest's own choice, one worker fewer, leaves a core idle.
  maxWorkers: "100%",
  projects: [embedded, ...server, ...browserProjects()],
};

function serverProjects() {
  const server = findTestServer(process.env);
  if (server.missing === undefined) return [serverProject(server)];
  return leaveOut(`Tests on a PostgreSQL server are left out: ${server.missing}.`, "REQUIRE_POSTGRES");
}

function browserProjects() {
  const { program, missing } = findChromium(process.env);
  if (missing === undefined) return [browserProject(program)];
  return leaveOut(`Tests in a browser are left out: ${missing}.`, "REQUIRE_BROWSER");
}

/** Without what they need, tests are left out with a word; where all must run, that is a failure. */
function leaveOut(message, variable) {
  if (process.env.CI === "true" || process.env[variable] === "1") throw new Error(message);
  process.stderr.write(`${message}\n`);
  return [];
}

function serverProject(server) {
  return {
    ...common,
    displayName: "server",
    testMatch: filesWithDatabase(),
    testEnvironmentOptions: { server },
    globals: { TEST_DATABASE_KIND: "server" },
    globalSetup: "<rootDir>/test/support/server-setup.ts",
    globalTeardown: "<rootDir>/test/support/server-teardown.ts",
  };
}

/** The packages that drive the browser run in Node as it is. */
function browserProject(program) {
  const { rootDir, roots, transform } = common;
  return {
    rootDir,
    roots,
    transform,
    displayName: "browser",
    testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
    testEnvironment: "node",
    testEnvironmentOptions: { program },
    globalSetup: "<rootDir>/test/support/browser-setup.ts",
    globalTeardown: "<rootDir>/test/support/browser-teardown.ts",
  };
}

/** Test files that need a server, and those that open a test database, themselves or through what they import. */
function filesWithDatabase() {
  return readdirSync(TESTS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => file.endsWith(".server.test.ts") || reaches(path.join(TESTS, file), TEST_DATABASE))
    .map((file) => `<rootDir>/test/${file.split(path.sep).join("/")}`);
}

/** Whether a file of test/ imports another, directly or through others of test/. */
function reaches(file, wanted, seen = new Set()) {
  if (file === wanted) return true;
  if (seen.has(file) || !file.startsWith(TESTS) || !existsSync(file)) return false;
  seen.add(file);
  const imports = [...readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g)];
  return imports.some(([, name]) => reaches(path.resolve(path.dirname(file), `${name}.ts`), wanted, seen));
}
