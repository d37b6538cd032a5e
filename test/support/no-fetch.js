"use strict";

/*
 * In tests, this stands for the package node-fetch, an ES module that jest cannot load on Node 20: @citation-js/core
 * requires it for readers of addresses, which the hub does not use.
 */
module.exports = {
  default: () => Promise.reject(new Error("A test asked for an address.")),
  Headers: globalThis.Headers,
};
