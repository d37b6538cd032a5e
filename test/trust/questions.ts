import { Agent } from "node:http";
import { writeDoubling } from "../graphql/limits/measured";
import { ask } from "./ask";
import { type Check, type Seen, withHub } from "./check";

const DISTINCT = 100_000;
const AT_ONCE = 16;

/** The resident size after a fifth of the questions, and after all, each with a document of its own. */
function askDistinct(): Promise<Seen> {
  return withHub(async ({ port, resident }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    let next = 0;
    const askUpTo = async (end: number): Promise<void> => {
      const worker = async (): Promise<void> => {
        while (next < end) {
          next += 1;
          await ask(port, `{ a${String(next)}: dataset { release plans } }`, agent);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    };
    await askUpTo(DISTINCT / 5);
    const early = await resident();
    await askUpTo(DISTINCT);
    const late = await resident();
    agent.destroy();
    const ratio = late / early;
    return {
      seen: `${early.toFixed(0)} MiB at 20 %, ${late.toFixed(0)} MiB at the end: ${ratio.toFixed(2)} times`,
      isKept: ratio <= 1.25,
    };
  });
}

/** A small query of fragments that double: how long it takes to be refused, beside one that is answered. */
function askDoubling(): Promise<Seen> {
  return withHub(async ({ port }) => {
    await ask(port, "{ dataset { release } }");
    const start = performance.now();
    const { status } = await ask(port, writeDoubling(30));
    const milliseconds = performance.now() - start;
    return {
      seen: `${String(status)} after ${milliseconds.toFixed(0)} ms`,
      isKept: status === 400 && milliseconds < 1_000,
    };
  });
}

/** What is asked. */
export const QUESTION_CHECKS: readonly Check[] = [
  { what: "a query of doubling fragments", bound: "refused within 1 s", run: askDoubling },
  {
    what: `${DISTINCT.toLocaleString("en")} questions, each document different`,
    bound: "resident size at most 1.25 times that at 20 %",
    run: askDistinct,
  },
];
