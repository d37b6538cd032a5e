import { Readable } from "node:stream";
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { shorten } from "../../errors";
import { type About, readRelease } from "../../export/about";
import { findRefusal, readAddress } from "../../export/address";
import { describeFilter } from "../../export/filter-words";
import { type Format } from "../../export/format";
import { FORMATS } from "../../export/formats";
import { buildMetadata } from "../../export/metadata";
import { checkQuestion, openTable } from "../../export/open-table";
import { parametersOf, type Written } from "../../export/parameters";
import { chooseColumns } from "../../export/presentation";
import { type TableQuestion } from "../../export/read-table";
import { columnsOf, type Table } from "../../export/table";
import { TABLES } from "../../export/tables";
import { queryOneRelease, ReleaseChangedError } from "../../graphql/ask";
import { nearestCodes } from "../../kit/text";
import { describeInputError, sendInputError } from "../input-errors";
import { isKnownToCaller } from "../release-cache";
import { type ServedHub } from "../served-hub";

/** What an address of a table ends with where its description is asked for. */
const METADATA = "metadata.json";

/** What asking for a table counts for, long or short. */
const PRICE = 20_000;

/** Tables at one address each: /v1/programs.csv?county=TAINAN, and /v1/programs.metadata.json beside it. */
export function addTableRoutes(server: FastifyInstance, hub: ServedHub): void {
  server.get<{ Params: { file: string }; Querystring: Written }>(
    "/v1/:file",
    { config: { price: PRICE } },
    async (request, reply) => {
      const [name = "", ...rest] = request.params.file.split(".");
      const ending = rest.join(".");
      const table = TABLES.find((one) => one.name === name);
      if (!table) return refuseTable(reply, name, ending);
      const format = FORMATS.find((one) => one.name === ending);
      if (!format && ending !== METADATA) return refuseFormat(reply, table, ending);
      return sendTable(hub, { request, reply, table, format });
    },
  );
}

interface TableRequest {
  readonly request: FastifyRequest<{ Querystring: Written }>;
  readonly reply: FastifyReply;
  readonly table: Table;
  /** None where the table's description is asked for. */
  readonly format: Format | undefined;
}

async function sendTable(hub: ServedHub, asked: TableRequest): Promise<FastifyReply> {
  let answer: Readable | object | undefined;
  try {
    answer = await answerTable(hub, asked);
  } catch (error) {
    // Nothing was sent yet: the table is read anew, of the release that answers now.
    if (error instanceof ReleaseChangedError) return sendTable(hub, asked);
    const refusal = findRefusal(error, parametersOf(hub.schema, asked.table));
    if (!refusal) throw error;
    return sendInputError(asked.reply, 400, describeInputError(refusal));
  }
  return asked.reply.send(answer);
}

/** The table as a stream, its description, or nothing where the caller has it already. */
async function answerTable(hub: ServedHub, asked: TableRequest): Promise<Readable | object | undefined> {
  const { request, reply, table, format } = asked;
  const written = request.query;
  const { parameters, arguments: given, presentation } = readAddress(hub.schema, table, written, format);
  const query = queryOneRelease(hub, request.caller);
  const release = await readRelease(query);
  const address = addressOf(hub, asked);
  const columns = chooseColumns(columnsOf(table), presentation);
  const question: TableQuestion = { ...hub, query, place: hub.config, table, columns, arguments: given };
  const about: About = { ...release, table, address, filter: describeFilter(parameters, written) };
  if (isKnownToCaller(request, reply, { ...release, parts: [address, JSON.stringify(columns)] })) {
    reply.code(304);
    return undefined;
  }
  if (!format) {
    await checkQuestion(question);
    return buildMetadata(hub.schema, about, columns, written, (name) => addressOf(hub, asked, name));
  }
  describeFile(hub, asked, format, release.publishedAt);
  const content = await openTable(question, format, about, presentation);
  // Where the headers alone are asked for, Fastify would read the whole table and throw it away.
  return Readable.from(request.method === "HEAD" ? [] : content, { objectMode: false });
}

/** A spreadsheet is saved under a name that says what it is; text is shown where it is asked for. */
function describeFile(hub: ServedHub, asked: TableRequest, { name, mediaType }: Format, publishedAt: string): void {
  const { reply, table } = asked;
  reply.type(mediaType);
  reply.header("link", `<${addressOf(hub, asked, METADATA)}>; rel="describedby"; type="application/json"`);
  if (name === "csv" || name === "xlsx") {
    reply.header("content-disposition", `attachment; filename="${table.name}-${publishedAt}.${name}"`);
  }
}

/** The address of the table, in this form or another, with the parameters as they were written. */
function addressOf({ config }: ServedHub, { request, table, format }: TableRequest, ending?: string): string {
  const [, search] = request.url.split("?", 2);
  const file = `${table.name}.${ending ?? format?.name ?? METADATA}`;
  return `${config.publicUrl}/v1/${file}${search ? `?${search}` : ""}`;
}

function refuseTable(reply: FastifyReply, name: string, ending: string): FastifyReply {
  const names = TABLES.map((table) => table.name);
  const suggestions = nearestCodes(name, names).map((near) => `/v1/${near}.${ending || "csv"}`);
  const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(" or ")}?` : "";
  return sendInputError(reply, 404, {
    code: "NOT_FOUND",
    message: `There is no table "${shorten(name)}".${hint} The tables are ${names.join(", ")}.`,
    suggestions,
    accepted: names.join(", "),
  });
}

function refuseFormat(reply: FastifyReply, table: Table, ending: string): FastifyReply {
  const endings = [...FORMATS.map(({ name }) => name), METADATA];
  const suggestions = endings.map((one) => `/v1/${table.name}.${one}`);
  return sendInputError(reply, 404, {
    code: "NOT_FOUND",
    message: `${table.name} cannot be had as "${shorten(ending)}". There are ${suggestions.join(", ")}.`,
    suggestions,
    accepted: endings.join(", "),
  });
}
