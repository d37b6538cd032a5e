import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { shorten } from "../../errors";
import { askForRelease } from "../../export/about";
import { type DatasetFile, DatasetFiles } from "../../export/dataset-file";
import { sendInputError } from "../input-errors";
import { isKnownToCaller } from "../release-cache";
import { type ServedHub } from "../served-hub";

/** A file that was made for a release never changes. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** What asking for a whole dataset counts for. */
const PRICE = 20_000;

/** The whole dataset: that of the release that answers, and those of releases that were kept. */
export function addDatasetRoutes(server: FastifyInstance, hub: ServedHub): void {
  const files = new DatasetFiles(hub);
  const priced = { config: { price: PRICE } };
  server.get("/v1/dataset.zip", priced, async (request, reply) => {
    const facts = await askForRelease(hub, request.caller);
    if (isKnownToCaller(request, reply, { ...facts, parts: ["dataset.zip", hub.config.publicUrl] })) {
      return reply.code(304).send();
    }
    return sendFile(request, reply, await files.get(facts.release));
  });
  server.get("/v1/releases.json", async (request) => {
    const { release } = await askForRelease(hub, request.caller);
    const kept = await files.list();
    const releases = [release, ...kept.filter((one) => one !== release)];
    return {
      current: release,
      releases: releases.map((one) => ({
        release: one,
        dataset: `${hub.config.publicUrl}/v1/releases/${one}/dataset.zip`,
      })),
    };
  });
  server.get<{ Params: { release: string } }>("/v1/releases/:release/dataset.zip", priced, async (request, reply) => {
    const { release } = request.params;
    const current = await askForRelease(hub, request.caller);
    const file = release === current.release ? await files.get(release) : files.find(release);
    if (file?.release !== release) return refuseRelease(hub, reply, release, current.release);
    reply.header("cache-control", FOR_EVER);
    return sendFile(request, reply, file);
  });
  keepEveryRelease(server, hub, files);
}

/**
 * Makes the file of the release that answers as soon as the hub listens, so that every release that ever answered can be
 * had later. A failure is told to the operator and hinders no one; a hub that is to stop does not wait for the file.
 */
function keepEveryRelease(server: FastifyInstance, hub: ServedHub, files: DatasetFiles): void {
  const make = async (): Promise<void> => {
    const { release } = await askForRelease(hub, { requestId: "keep-release" });
    await files.get(release);
  };
  let closing = false;
  let made = Promise.resolve();
  server.addHook("onListen", (done) => {
    made = make().catch((error: unknown) => {
      if (!closing) server.log.error(`The dataset was not made in advance: ${String(error)}`);
    });
    done();
  });
  server.addHook("preClose", async () => {
    closing = true;
    await files.close();
    await made;
  });
}

async function sendFile(request: FastifyRequest, reply: FastifyReply, file: DatasetFile): Promise<FastifyReply> {
  const { size } = await stat(file.path);
  reply
    .type("application/zip")
    .header("content-length", size)
    .header("content-disposition", `attachment; filename="county-plans-${file.release}.zip"`);
  return reply.send(request.method === "HEAD" ? Readable.from([]) : createReadStream(file.path));
}

function refuseRelease({ config }: ServedHub, reply: FastifyReply, release: string, current: string): FastifyReply {
  return sendInputError(reply, 404, {
    code: "NOT_FOUND",
    message: `The dataset of release "${shorten(release)}" is not kept here. ${config.publicUrl}/v1/releases.json lists those that are; ${current} is the one that answers.`,
    suggestions: [`/v1/releases/${current}/dataset.zip`],
  });
}
