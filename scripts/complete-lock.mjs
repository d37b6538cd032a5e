/*
 * Completes package-lock.json for every platform.
 *
 * npm leaves a platform's optional package (@swc/core-darwin-arm64) out of the lock where the registry that it asked
 * does not carry it, and `npm ci` then refuses the lock on every machine ("Missing: … from lock file"). This adds what
 * the lock itself names as an optional dependency and lacks. Run it after each `npm install`:
 *
 *   npm run lock          adds the entries
 *   npm run lock:check    changes nothing; exit status 1 when one is missing or a package's address stands in the lock
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LOCK = fileURLToPath(new URL("../package-lock.json", import.meta.url));

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

main(process.argv.includes("--check"));

function main(checkOnly) {
  const lock = JSON.parse(readFileSync(LOCK, "utf8"));
  const missing = findMissing(lock.packages);
  if (checkOnly) return report(missing, findAddresses(lock.packages));
  for (const { place, entry } of missing) lock.packages[place] = entry;
  lock.packages = sortByKey(lock.packages);
  writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} platform packages added.`);
}

function report(missing, addresses) {
  for (const { place, entry } of missing) console.error(`package-lock.json: ${place}@${entry.version} is missing.`);
  for (const place of addresses) console.error(`package-lock.json: ${place} carries the address of a registry.`);
  if (missing.length > 0) console.error("Run: npm run lock");
  if (addresses.length > 0) console.error("Run: npm install --package-lock-only (.npmrc leaves the addresses out)");
  if (missing.length + addresses.length > 0) process.exitCode = 1;
  else console.log("package-lock.json is complete for every platform.");
}

function findMissing(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isResolved(packages, parent, name))
      .map(([name, version]) => ({ place: `node_modules/${name}`, entry: buildEntry(name, version, dev) })),
  );
}

function findAddresses(packages) {
  return Object.keys(packages).filter((place) => packages[place].resolved?.startsWith("http"));
}

/** As Node looks for a package: in the parent's own node_modules, then in each folder above. */
function isResolved(packages, parent, name) {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    if (packages[folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}

/** No integrity: the package could not be read. npm adds it where it can. */
function buildEntry(name, version, dev) {
  if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name}: "${version}" is no exact version; add it by hand.`);
  const words = name.replace(/^.*\//, "").split(/[-.]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (!os || !cpu) throw new Error(`${name} does not say its platform; add it to package-lock.json by hand.`);
  const libc = os === "linux" ? findLibc(words.at(-1)) : undefined;
  return { version, cpu: [cpu], ...(dev && { dev }), ...(libc && { libc: [libc] }), optional: true, os: [os] };
}

function findLibc(lastWord) {
  if (lastWord.startsWith("musl")) return "musl";
  return lastWord.startsWith("gnu") || lastWord === "glibc" ? "glibc" : undefined;
}

/** npm's order. */
function sortByKey(packages) {
  return Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en")));
}
