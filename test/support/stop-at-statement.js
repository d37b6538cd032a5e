"use strict";

/*
 * Loaded into the command line by `node -r`: ends or halts the process at one statement of a publication. STOP_AT says
 * where, as JSON: the signal, the beginning of the statement, and whether it is `before` the statement is sent, `during`
 * its work, after so many milliseconds, or `after` its answer. Statements before the publication's first do not count.
 */

const { isMainThread, Worker } = require("node:worker_threads");
const { Client } = require("pg");

/** What a publication begins with. */
const FIRST = 'INSERT INTO "county"';

if (isMainThread) stopAt(JSON.parse(process.env.STOP_AT));

function stopAt({ signal, statement, moment, milliseconds = 0 }) {
  const stopSoon = moment === "during" ? startWatch(signal, milliseconds) : undefined;
  let hasBegun = false;
  let isOver = false;
  const send = Client.prototype.query;
  Client.prototype.query = function (...given) {
    const text = typeof given[0] === "string" ? given[0] : given[0]?.text;
    hasBegun ||= text?.startsWith(FIRST) === true;
    if (isOver || !hasBegun || !text.startsWith(statement)) return send.apply(this, given);
    isOver = true;
    if (moment === "before") process.kill(process.pid, signal);
    const answer = send.apply(this, given);
    stopSoon?.();
    if (moment !== "after") return answer;
    return answer.then((result) => {
      process.kill(process.pid, signal);
      return result;
    });
  };
}

/** A thread of its own, since the embedded database keeps the main one busy; ready long before it is needed. */
function startWatch(signal, milliseconds) {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const watch = ({ flag: raised, milliseconds: delay, signal: sent }) => {
    Atomics.wait(raised, 0, 0);
    Atomics.wait(raised, 0, 1, delay);
    process.kill(process.pid, sent);
  };
  const program = `(${String(watch)})(require("node:worker_threads").workerData)`;
  new Worker(program, { eval: true, execArgv: [], workerData: { flag, milliseconds, signal } }).unref();
  return () => {
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  };
}
