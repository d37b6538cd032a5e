"use strict";

/*
 * Plain JavaScript: jest.config.js asks it, before anything is compiled, whether the tests can run in a browser.
 */

const { existsSync } = require("node:fs");
const path = require("node:path");

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const FOLDER = "/usr/bin";

const HOW_TO_GET_IT = "install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH";

/** The browser that the tests can have: `{ program }`, or `{ missing }`, which says why none. */
function findChromium(environment) {
  const told = environment.CHROMIUM_PATH;
  if (told) return existsSync(told) ? { program: told } : { missing: `there is no program at CHROMIUM_PATH, ${told}` };
  const program = NAMES.map((name) => path.join(FOLDER, name)).find((file) => existsSync(file));
  return program === undefined ? { missing: `no Chromium was found; ${HOW_TO_GET_IT}` } : { program };
}

module.exports = { findChromium };
