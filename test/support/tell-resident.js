"use strict";

/* Loaded into the command line by `node -r`: says at the end, on standard error, how much memory the process held at most. */

const { writeSync } = require("node:fs");

process.on("exit", () => {
  writeSync(2, `\nheld at most ${String(process.resourceUsage().maxRSS)} kB\n`);
});
