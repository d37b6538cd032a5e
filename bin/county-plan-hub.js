#!/usr/bin/env node
"use strict";

/*
 * Starts the hub's command line: looks whether Node and the packages are there, compiles the sources where they changed,
 * runs them. Written in the JavaScript of old (var, function), so that an old Node can read it and say what it lacks.
 */
var fs = require("fs");
var path = require("path");

var ROOT = path.dirname(__dirname);
var WANTED_NODE = [20, 19];

main();

function main() {
  if (!isNodeNewEnough(process.versions.node)) {
    return refuse([
      "County Plan Hub needs Node " + WANTED_NODE.join(".") + " or later; this is Node " + process.versions.node + ".",
      "Install a newer one from https://nodejs.org (the LTS release) and start again.",
    ]);
  }
  var missing = findMissingPackages();
  if (missing.length > 0) {
    return refuse([
      "Packages that the hub needs are not installed: " +
        missing.slice(0, 3).join(", ") +
        (missing.length > 3 ? ", …" : "") +
        ".",
      "Run this in " + ROOT + " and start again:",
      "",
      "  npm ci",
    ]);
  }
  var build = require("./build.js").build(ROOT);
  if (build.problem) return refuse(build.problem);
  returnToCallersFolder();
  require(path.join(build.folder, "cli", "main.js"));
}

function isNodeNewEnough(version) {
  var parts = version.split(".").map(Number);
  return parts[0] > WANTED_NODE[0] || (parts[0] === WANTED_NODE[0] && parts[1] >= WANTED_NODE[1]);
}

function findMissingPackages() {
  var wanted = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")).dependencies;
  return Object.keys(wanted).filter(function (name) {
    return !require.resolve.paths(name).some(function (folder) {
      return fs.existsSync(path.join(folder, name, "package.json"));
    });
  });
}

/** `npm run` works in the project's folder; a folder named on the command line is meant from where npm was called. */
function returnToCallersFolder() {
  var startedByNpm = process.env.npm_package_json === path.join(ROOT, "package.json") && process.cwd() === ROOT;
  if (startedByNpm && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
}

function refuse(lines) {
  console.error(lines.join("\n"));
  process.exitCode = 1;
}
