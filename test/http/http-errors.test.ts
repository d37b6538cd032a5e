import { HTTP_ERRORS, type HttpErrorCode } from "../../src/http/http-errors";
import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds();

const BROWSER = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

type Method = "GET" | "POST" | "PUT" | "DELETE" | "OPTIONS";

const REFUSED: readonly (readonly [method: Method, url: string, code: HttpErrorCode])[] = [
  ["GET", "/nothing", "NOT_FOUND"],
  ["GET", "/%", "BAD_ADDRESS"],
  ["GET", "/plans/%E0%A4%A", "BAD_ADDRESS"],
  ["GET", "/items/%ED%A0%80", "BAD_ADDRESS"],
  ["GET", "/items/%00", "BAD_ADDRESS"],
  ["GET", "/v1/releases/%00/dataset.zip", "BAD_ADDRESS"],
  ["GET", "/v1/items.csv?text=%A5%78", "BAD_ADDRESS"],
  ["GET", "/v1/items.csv?text=100%", "BAD_ADDRESS"],
  ["GET", `/items/${"a".repeat(300)}`, "ADDRESS_TOO_LONG"],
  ["POST", "/items/tainan-114.goal-13", "METHOD_NOT_ALLOWED"],
  ["PUT", "/v1/items.csv", "METHOD_NOT_ALLOWED"],
];

test.each(REFUSED)("%s %s: a program is told %s, a browser shown a page", async (method, url, code) => {
  const { status, message } = HTTP_ERRORS[code];
  const told = await server().inject({ method, url });
  expect([told.statusCode, told.json()]).toEqual([status, { error: { code, message } }]);
  const shown = await server().inject({ method, url, headers: BROWSER });
  expect(shown.statusCode).toBe(status);
  expect(shown.headers["content-type"]).toBe("text/html; charset=utf-8");
  for (const { headers } of [told, shown]) {
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none';/u);
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["cache-control"]).toBe("no-store");
  }
});

test.each([
  ["/v1/items.csv?county=NONE", 400, "county: there is no &quot;NONE&quot;."],
  ["/v1/nothing.csv", 404, "There is no table &quot;nothing&quot;."],
  ["/v1/cite?id=none&style=apa", 404, "nothing has the id &quot;none&quot;"],
])("a browser that opens %s is shown what is wrong", async (url, status, message) => {
  const { statusCode, body } = await server().inject({ url, headers: BROWSER });
  expect(statusCode).toBe(status);
  expect(body).toContain(message);
});

test("a program that asks for a page that is not there is told so in JSON", async () => {
  const response = await server().inject({ url: "/plans/none", headers: { accept: "application/json" } });
  expect([response.statusCode, response.json()]).toEqual([
    404,
    { error: { code: "NOT_FOUND", message: 'There is no plan "none".' } },
  ]);
});

test.each([
  ["/graphql", "GET, HEAD, POST, OPTIONS"],
  ["/plans/tainan-114", "GET, HEAD, OPTIONS"],
])("a method that %s does not take is answered with those that it takes", async (url, allow) => {
  const { statusCode, headers } = await server().inject({ method: "DELETE", url });
  expect([statusCode, headers["allow"]]).toEqual([405, allow]);
});

test("who asks with OPTIONS alone is told what may be asked", async () => {
  const { statusCode, headers } = await server().inject({ method: "OPTIONS", url: "/graphql" });
  expect([statusCode, headers["access-control-allow-methods"]]).toEqual([204, "GET, HEAD, POST"]);
});

test("a browser may ask for any header's permission, once a day", async () => {
  const asked = "content-type,apollo-require-preflight,x-apollo-operation-name,traceparent";
  const { statusCode, headers } = await server().inject({
    method: "OPTIONS",
    url: "/graphql",
    headers: {
      origin: "https://elsewhere.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": asked,
    },
  });
  expect(statusCode).toBe(204);
  expect(headers["access-control-allow-headers"]).toBe(asked);
  expect(headers["access-control-max-age"]).toBe("86400");
});

test.each([
  ["?query=%7B%20dataset%20%7B%20release%20%7D%20%7D&variables=%7B%7D", "with the query in it"],
  ["", "without one"],
])("a person who opens /graphql%s in a browser is led to GraphiQL, %s", async (search) => {
  const { statusCode, headers, body } = await server().inject({ url: `/graphql${search}`, headers: BROWSER });
  expect([statusCode, headers["location"], body]).toEqual([302, `/graphiql${search}`, ""]);
});

test.each(["text/html", "application/json"])(
  "a table that is refused is neither a file to save nor a version to keep (%s)",
  async (accept) => {
    const { statusCode, headers } = await server().inject({ url: "/v1/goals.csv?theme=childcar", headers: { accept } });
    expect(statusCode).toBe(400);
    for (const name of ["content-disposition", "etag", "last-modified", "link"])
      expect(headers).not.toHaveProperty(name);
  },
);
