import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds();

const QUESTION = Buffer.from('{"query":"{ __typename }"}');
const ANSWER = { data: { __typename: "Query" }, extensions: { cost: { requested: 0, allowed: 150_000 } } };

async function post(payload: Buffer, headers: Readonly<Record<string, string>> = {}) {
  return server().inject({
    method: "POST",
    url: "/graphql",
    payload,
    headers: { "content-type": "application/json", ...headers },
  });
}

test.each([
  ["plain", QUESTION, {}],
  ["in gzip", gzipSync(QUESTION), { "content-encoding": "gzip" }],
  ["in deflate", deflateSync(QUESTION), { "content-encoding": "deflate" }],
  ["in br", brotliCompressSync(QUESTION), { "content-encoding": "br" }],
  ["behind a byte-order mark", Buffer.concat([Buffer.from("\ufeff"), QUESTION]), {}],
  ["as UTF-8 in so many words", QUESTION, { "content-type": 'application/json; charset="UTF-8"' }],
])("a body %s is read", async (_how, payload, headers) => {
  const response = await post(payload, headers);
  expect([response.statusCode, response.json()]).toEqual([200, ANSWER]);
});

/** 200 MB of spaces: some 200 kB as they come. */
const BOMB = gzipSync(Buffer.concat([Buffer.from('{"query":"'), Buffer.alloc(200_000_000, " "), Buffer.from('"}')]));

test.each([
  ["a body that unpacks to 200 MB", BOMB, { "content-encoding": "gzip" }, 413, "BODY_TOO_LARGE"],
  ["half of a packed body", gzipSync(QUESTION).subarray(0, 20), { "content-encoding": "gzip" }, 400, "BAD_REQUEST"],
  ["a body that is not packed as it says", QUESTION, { "content-encoding": "br" }, 400, "BAD_REQUEST"],
  ["a packing that the hub does not know", QUESTION, { "content-encoding": "zstd" }, 415, "UNSUPPORTED_ENCODING"],
  ["UTF-16", Buffer.from(QUESTION.toString(), "utf16le"), {}, 400, "BAD_REQUEST"],
  [
    "UTF-16 in so many words",
    Buffer.from(QUESTION.toString(), "utf16le"),
    { "content-type": "application/json; charset=utf-16" },
    415,
    "UNSUPPORTED_MEDIA_TYPE",
  ],
  ["a word in Big5", Buffer.from('{"query":"{ x }","a":"\u00a5x"}', "latin1"), {}, 400, "BAD_REQUEST"],
  ["nothing", Buffer.alloc(0), {}, 400, "BAD_REQUEST"],
  ["half of JSON", Buffer.from('{"query":'), {}, 400, "BAD_REQUEST"],
  ["a plain text", QUESTION, { "content-type": "text/plain" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
  ["a form", QUESTION, { "content-type": "application/x-www-form-urlencoded" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
  ["null", Buffer.from("null"), {}, 400, "BAD_REQUEST"],
  ["a list", Buffer.from("[]"), {}, 400, "BAD_REQUEST"],
  ["a word", Buffer.from('"x"'), {}, 400, "BAD_REQUEST"],
  ["variables that are a text", Buffer.from('{"query":"{ x }","variables":"{}"}'), {}, 400, "BAD_REQUEST"],
  ["extensions that are a text", Buffer.from('{"query":"{ x }","extensions":"{}"}'), {}, 400, "BAD_REQUEST"],
  [
    "an operation that is not there",
    Buffer.from('{"query":"query A { __typename }","operationName":"B"}'),
    {},
    400,
    "OPERATION_RESOLUTION_FAILURE",
  ],
])("%s is refused in GraphQL's shape", async (_what, payload, headers, status, code) => {
  const response = await post(payload, headers);
  expect([response.statusCode, response.json()]).toEqual([
    status,
    { errors: [{ message: expect.any(String) as string, extensions: { code } }] },
  ]);
});

const PROTOTYPES = ["__proto__", "constructor", "toString", "hasOwnProperty"];

test.each(PROTOTYPES)("the key %s in a body and its variables is passed over", async (key) => {
  const inner = `{"${key}":{"prototype":{"first":1},"first":1}}`;
  const payload = Buffer.from(
    `{"query":"query ($first: Int) { plans(first: $first, includeUndated: true) { nodes { id } } }","variables":${inner},"${key}":${inner}}`,
  );
  const response = await post(payload);
  const { data } = response.json<{ data: { plans: { nodes: unknown[] } } }>();
  expect([response.statusCode, data.plans.nodes.length]).toEqual([200, 5]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each([
  ["an id in a query", '{"query":"{ node(id: \\"a\\\\u0000\\") { id } }"}', "id: it holds a NUL character."],
  [
    "one of several ids",
    '{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":["a","\\ud800"]}}',
    "ids: it holds half a character.",
  ],
  [
    "a filter",
    '{"query":"query ($filter: ItemFilter) { items(filter: $filter) { totalCount } }","variables":{"filter":{"text":"\\u0000"}}}',
    "text: it holds a NUL character.",
  ],
])("%s that holds what no text can is refused with a word", async (_what, payload, message) => {
  const response = await post(Buffer.from(payload));
  expect(response.json()).toMatchObject({ errors: [{ message, extensions: { code: "BAD_USER_INPUT" } }] });
});
