import { type FastifyInstance } from "fastify";
import { HubError, shorten } from "../../errors";
import { askForCitedThing } from "../../export/cite/ask-for-cited-thing";
import { type CiteRequest, readCiteRequest } from "../../export/cite/read-cite-request";
import { type Written } from "../../export/parameters";
import { askInOneState } from "../../graphql/ask";
import { describeInputError, type InputError, sendInputError } from "../input-errors";
import { isKnownToCaller } from "../release-cache";
import { type ServedHub } from "../served-hub";

/** How to cite an item, a plan, a document or the release: /v1/cite?id=tainan-114.goal-13&style=apa. */
export function addCiteRoute(server: FastifyInstance, hub: ServedHub): void {
  server.get<{ Querystring: Written }>("/v1/cite", async (request, reply) => {
    const asked = readRequest(request.query);
    if (asked instanceof HubError) return sendInputError(reply, 400, describeInputError(asked));
    const { id = "", style } = asked;
    const answer = await askInOneState(hub, request.caller, (ask) =>
      askForCitedThing(ask, asked.id, hub.config.publicUrl),
    );
    if (answer.status === "uncitable") return sendInputError(reply, 400, refuseType(id, answer.typeName));
    if (answer.status === "unknown") return sendInputError(reply, 404, refuseId(id, answer.release));
    const text = style.write(answer.thing);
    const { id: release, publishedAt } = answer.thing.release;
    if (isKnownToCaller(request, reply, { release, publishedAt, parts: [id, style.name, text] })) {
      return reply.code(304).send();
    }
    return reply.type(`${style.mediaType}; charset=utf-8`).send(text);
  });
}

function readRequest(written: Written): CiteRequest | HubError {
  try {
    return readCiteRequest(written);
  } catch (error) {
    if (error instanceof HubError) return error;
    throw error;
  }
}

const CITABLE = "the id of a goal, a program, an indicator, a plan or a document, or no id for the release";

function refuseType(id: string, typeName: string): InputError {
  return {
    code: "BAD_USER_INPUT",
    message: `id: "${shorten(id)}" is a ${typeName}, which is not cited by itself. Accepted: ${CITABLE}.`,
    parameter: "id",
    accepted: CITABLE,
  };
}

const RELEASE = /^\d{4}-\d{2}-\d{2}-/;

/** A release that was cited once may have been followed by another. */
function refuseId(id: string, release: string): InputError {
  const isRelease = RELEASE.test(id);
  const hint = isRelease ? ` The hub answers from the release "${release}" alone.` : "";
  return {
    code: "NOT_FOUND",
    message: `id: nothing has the id "${shorten(id)}".${hint} Accepted: ${CITABLE}.`,
    parameter: "id",
    suggestions: isRelease ? [release] : undefined,
    accepted: CITABLE,
  };
}
