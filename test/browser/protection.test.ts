import { hubAddress } from "../support/browser";
import { EMBEDDED_VIEWS, FRAMED_VIEWS } from "./views";

type Policy = ReadonlyMap<string, readonly string[]>;

test.each([...FRAMED_VIEWS, ...EMBEDDED_VIEWS, { name: "GraphiQL", path: "/graphiql" }])(
  "$name runs no script but the hub's, and asks no one else",
  async ({ path }) => {
    const { policy } = await ask(path);
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("script-src")).toEqual(["'self'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    const sources = [...policy.entries()].filter(([name]) => name.endsWith("-src")).flatMap(([, values]) => values);
    expect(sources.filter((source) => !/^'(self|none|nonce-.+)'$|^data:$/u.test(source))).toEqual([]);
  },
);

test.each(FRAMED_VIEWS)("$name is framed by no one", async ({ path }) => {
  const { policy, headers } = await ask(path);
  expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
  expect(headers.get("x-frame-options")).toMatch(/^(DENY|SAMEORIGIN)$/u);
});

test.each(EMBEDDED_VIEWS)("$name is framed by anyone", async ({ path }) => {
  const { policy, headers } = await ask(path);
  expect(policy.get("frame-ancestors")).toEqual(["*"]);
  expect(headers.get("x-frame-options")).toBeNull();
});

async function ask(path: string): Promise<{ readonly policy: Policy; readonly headers: Headers }> {
  const { status, headers } = await fetch(hubAddress(path), { headers: { accept: "text/html" } });
  expect(status).toBe(200);
  const directives = (headers.get("content-security-policy") ?? "").split(";").map((directive) => directive.trim());
  return {
    headers,
    policy: new Map(
      directives.map((directive) => {
        const [name = "", ...values] = directive.split(/\s+/u);
        return [name, values];
      }),
    ),
  };
}
