"use strict";

/*
 * Compiles src/ into dist/<fingerprint of the sources>/, and bundles src/web/ into its folder web, once for each state of
 * the sources. A build is made in a folder of its own and then renamed, so that two hubs that start at once both find a
 * whole one.
 */
const { spawnSync } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

module.exports = { build };

if (require.main === module) {
  const { folder, problem } = build(path.dirname(__dirname));
  if (problem) console.error(problem.join("\n"));
  else console.log(`Compiled into ${folder}`);
  process.exitCode = problem ? 1 : 0;
}

/** Returns the folder of the compiled sources, or the problem as lines for a reader. */
function build(root) {
  const sources = listFiles(path.join(root, "src"));
  const fingerprint = findFingerprint(root, sources);
  const folder = path.join(root, "dist", fingerprint);
  if (fs.existsSync(folder)) return { folder };
  const swc = findCompiler();
  if (!swc) return { problem: describeMissingCompiler(root) };
  const draft = `${folder}.${randomUUID()}`;
  try {
    compile(
      root,
      sources.filter((file) => !file.startsWith(path.join(root, "src", "web"))),
      draft,
      swc,
    );
    bundle(root, path.join(draft, "web"));
    publish(draft, folder);
    removeOldBuilds(path.join(root, "dist"), fingerprint);
    return { folder };
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    return { problem: describeFailure(error, root) };
  }
}

function findFingerprint(root, sources) {
  const hash = createHash("sha256");
  for (const file of [...sources, ".swcrc", "package.json"].map((name) => path.resolve(root, name))) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(fs.readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

function listFiles(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function findCompiler() {
  try {
    require.resolve("vite/package.json");
    return require("@swc/core");
  } catch {
    return undefined;
  }
}

function compile(root, sources, draft, swc) {
  const options = JSON.parse(fs.readFileSync(path.join(root, ".swcrc"), "utf8"));
  for (const file of sources) {
    const target = path.join(draft, path.relative(path.join(root, "src"), file));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    if (file.endsWith(".ts")) compileFile(file, target.replace(/\.ts$/, ".js"), options, swc);
    else fs.copyFileSync(file, target);
  }
}

function compileFile(file, target, options, swc) {
  const name = path.basename(target);
  const { code, map } = swc.transformSync(fs.readFileSync(file, "utf8"), {
    ...options,
    swcrc: false,
    filename: file,
    sourceFileName: path.relative(path.dirname(target), file),
  });
  fs.writeFileSync(target, map ? `${code}\n//# sourceMappingURL=${name}.map\n` : code);
  if (map) fs.writeFileSync(`${target}.map`, map);
}

/** The explorer, as files for a browser. In a process of its own, for the launcher goes on when it is there. */
function bundle(root, target) {
  const vite = path.join(path.dirname(require.resolve("vite/package.json")), "bin", "vite.js");
  const words = [vite, "build", "--config", path.join(root, "src", "web", "vite.config.mjs"), "--outDir", target];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: "utf8",
    // A NODE_ENV of the caller's would make another, larger and slower explorer.
    env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1" },
  });
  if (status !== 0) throw new Error(`The explorer cannot be bundled:\n${stdout}${stderr}`);
}

/** Where another process was faster, its build is as good as ours. */
function publish(draft, folder) {
  try {
    fs.renameSync(draft, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error;
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** Builds of the last hour stay: a hub may be starting from one. */
function removeOldBuilds(dist, fingerprint) {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of fs.readdirSync(dist)) {
    const folder = path.join(dist, name);
    const old =
      name !== fingerprint && (fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < anHourAgo;
    if (old) fs.rmSync(folder, { recursive: true, force: true });
  }
}

function describeMissingCompiler(root) {
  return [
    "The sources are not compiled yet, and the compiler (@swc/core, a development package) is not installed:",
    "the build tools were left out (npm ci --omit=dev, or NODE_ENV=production).",
    `Run this in ${root} and start again:`,
    "",
    "  npm ci --include=dev",
    "",
    "To do without the build tools afterwards: npm run build, then npm prune --omit=dev.",
  ];
}

function describeFailure(error, root) {
  if (["EACCES", "EPERM", "EROFS"].includes(error.code)) {
    return [
      `The compiled sources cannot be written to ${path.join(root, "dist")} (${error.code}).`,
      "Run `npm run build` once as a user who may write there, or give this user the right to.",
    ];
  }
  if (error.code === "ENOSPC") return [`The disk is full: ${path.join(root, "dist")} cannot be written.`];
  return ["The sources do not compile:", "", error.message];
}
