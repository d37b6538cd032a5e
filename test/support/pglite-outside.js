"use strict";

/* In tests, this stands for the package @electric-sql/pglite: pglite-environment.ts loads it outside jest's VM. */
module.exports = globalThis[Symbol.for("county-plan-hub.pglite")];
