import { get, type IncomingMessage } from "node:http";
import { Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type HubProcess } from "./hub-process";

const SAMPLE_EVERY_MS = 250;

/** The resident size of the hub at a moment of a download. */
export interface Sample {
  readonly bytes: number;
  readonly residentSize: number;
}

/** What a download cost. */
export interface Measured {
  readonly bytes: number;
  readonly seconds: number;
  /** The resident size before the download, in MiB. */
  readonly before: number;
  readonly samples: readonly Sample[];
}

/** The head of an answer; its body comes as it is read. */
export function open(address: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { agent: false }, resolve).once("error", reject);
  });
}

/** Downloads an address into `sink`, piece by piece, and looks at the resident size of the hub all the while. */
export async function download(hub: HubProcess, path: string, sink: Writable): Promise<Measured> {
  const before = await hub.residentSize();
  const start = performance.now();
  const response = await open(`${hub.address}${path}`);
  if (response.statusCode !== 200) throw new Error(`${path} answered ${String(response.statusCode)}`);
  let bytes = 0;
  const count = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const samples = await sampleWhile(hub, () => bytes, pipeline(response, count, sink));
  return { bytes, seconds: (performance.now() - start) / 1000, before, samples };
}

/** Samples the resident size until `work` is done. */
export async function sampleWhile(
  hub: HubProcess,
  bytesSoFar: () => number,
  work: Promise<unknown>,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  let working = true;
  const ended = work.finally(() => (working = false));
  const sampling = async (): Promise<void> => {
    while (working) {
      samples.push({ bytes: bytesSoFar(), residentSize: await hub.residentSize() });
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_EVERY_MS));
    }
    samples.push({ bytes: bytesSoFar(), residentSize: await hub.residentSize() });
  };
  await Promise.all([ended, sampling()]);
  return samples;
}
