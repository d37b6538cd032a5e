"use strict";

/*
 * The import rules of docs/architecture.md: main -> hub -> graphql, http -> modules -> kit.
 */

/** A module sees the ones before it, never one after it. */
const MODULES = [
  "county",
  "bureau",
  "theme",
  "document",
  "plan",
  "item",
  "goal",
  "program",
  "indicator",
  "figure",
  "reference",
  "initiative",
  "similarity",
  "presence",
  "coverage",
  "comparison",
  "search",
  "dataset",
];

/** What a later module may take from an earlier one: its entities, its shapes, how documents are read, all that items share, and what silence means. */
const SHARED_BY_MODULES = "\\.(entity|types)\\.ts$|^src/modules/(document|item|presence)/";

const ENTITY = "\\.entity\\.ts$";

module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      comment: "Two files that need each other are one file; only entities may name each other (Relation<…>).",
      severity: "error",
      from: { pathNot: ENTITY },
      to: { circular: true },
    },
    {
      name: "no-cycle-through-others-from-entities",
      comment: "An entity may be in a cycle with entities alone.",
      severity: "error",
      from: { path: ENTITY },
      to: { circular: true, via: { pathNot: ENTITY } },
    },
    ...MODULES.slice(0, -1).map(notLaterThan),
    {
      name: "modules-share-entities-only",
      comment:
        "Of an earlier module take the entity or its shapes; a field that you give to its type is a resolver of yours.",
      severity: "error",
      from: { path: "^src/modules/([^/]+)/" },
      to: { path: "^src/modules/", pathNot: [`^src/modules/$1/`, SHARED_BY_MODULES] },
    },
    only("kit-knows-no-module", "^src/kit/", ["kit/", "errors\\.ts$"]),
    only("errors-stand-alone", "^src/errors\\.ts$", []),
    only("config-stands-alone", "^src/config\\.ts$", ["errors\\.ts$"]),
    only("modules-rest-on-kit", "^src/modules/", ["modules/", "kit/", "errors\\.ts$"]),
    only("db-knows-entities", "^src/db/", ["db/", "kit/", "errors\\.ts$", "config\\.ts$", "modules/.+\\.entity\\.ts$"]),
    only("graphql-assembles-modules", "^src/graphql/", [
      "graphql/",
      "modules/",
      "kit/",
      "errors\\.ts$",
      "config\\.ts$",
    ]),
    only("import-writes-entities", "^src/import/", [
      "import/",
      "kit/",
      "errors\\.ts$",
      "modules/.+\\.(entity|queries|types)\\.ts$",
    ]),
    only("export-asks-the-graph", "^src/export/", ["export/", "graphql/ask\\.ts$", "kit/", "errors\\.ts$"]),
    only("http-asks-the-graph", "^src/http/", [
      "http/",
      "graphql/",
      "export/",
      "kit/",
      "errors\\.ts$",
      "config\\.ts$",
      "hub\\.ts$",
    ]),
    only("hub-composes", "^src/hub\\.ts$", ["db/", "graphql/", "import/", "kit/", "errors\\.ts$", "config\\.ts$"]),
    only("main-serves-the-hub", "^src/main\\.ts$", [
      "hub\\.ts$",
      "http/",
      "tracing/",
      "graphql/ask\\.ts$",
      "config\\.ts$",
      "errors\\.ts$",
    ]),
    only("tracing-stands-apart", "^src/tracing/", ["tracing/", "config\\.ts$"]),
    {
      name: "tracing-is-loaded-when-asked-for",
      comment: "OpenTelemetry's SDK takes memory and time: await import() where traces are to be sent.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/tracing/" },
      to: { path: "^src/tracing/", dynamic: false, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "spans-know-the-interface",
      comment: "Code that makes spans knows @opentelemetry/api alone.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/tracing/" },
      to: { path: "node_modules/@opentelemetry/", pathNot: "node_modules/@opentelemetry/api/" },
    },
    only("web-stands-apart", "^src/web/", ["web/"]),
    {
      name: "nothing-imports-the-explorer",
      comment: "The explorer speaks GraphQL with the hub, as everybody does.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/web/" },
      to: { path: "^src/web/" },
    },
    {
      name: "nothing-imports-the-command-line",
      comment: "The command line and main are ends, not parts.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/(cli/|main\\.ts$)" },
    },
    {
      name: "resolved",
      comment: "An import that leads nowhere; this package holds types alone.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^@graphql-typed-document-node/core$" },
    },
    {
      name: "declared",
      comment: "A package of the running hub stands among package.json's dependencies; the explorer's are bundled.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/web/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["node", "require", "default", "types"] },
  },
};

/** A module imports nothing of a later one, its entity's type apart. */
function notLaterThan(module, index) {
  return {
    name: `${module}-knows-no-later-module`,
    comment: `The order is ${MODULES.join(", ")}. Put the field or the condition into the later module.`,
    severity: "error",
    from: { path: `^src/modules/${module}/` },
    to: { path: `^src/modules/(${MODULES.slice(index + 1).join("|")})/`, pathNot: ENTITY },
  };
}

/** Files under `from` import nothing of src but what is listed. */
function only(name, from, allowed) {
  return {
    name,
    comment: `${from} may import ${allowed.length === 0 ? "nothing of src" : allowed.join(", ")}.`,
    severity: "error",
    from: { path: from },
    to: { path: "^src/", pathNot: allowed.map((path) => `^src/${path}`) },
  };
}
