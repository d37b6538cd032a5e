import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds();

test("a browser that opens /graphql gets the query editor, whose files come from the hub", async () => {
  const response = await server().inject({ url: "/graphql", headers: { accept: "text/html,*/*" } });
  expect(response.statusCode).toBe(200);
  expect(response.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(response.body).toContain('<base href="/graphql-editor/">');
  const files = [...response.body.matchAll(/ (?:src|href)="([^"/][^"]*)"/g)].map(([, file]) => file ?? "");
  expect(files).toContain("main.js");
  expect(files.filter((file) => file.includes(":"))).toEqual([]);
  for (const file of files) {
    expect((await server().inject({ url: `/graphql-editor/${file}` })).statusCode).toBe(200);
  }
});

test("the editor's page allows no script but the hub's own files", async () => {
  const response = await server().inject({ url: "/graphql", headers: { accept: "text/html" } });
  expect(response.headers["content-security-policy"]).toContain("script-src 'self';");
  expect(response.body).not.toMatch(/<script(?![^>]* src=)/);
});

test("the editor asks the hub, and its first query is answered", async () => {
  const { body } = await server().inject({ url: "/graphql-editor/initial-options.js" });
  expect(body).toContain("endpointURL: `/graphql`");
  const query = /initialQuery: `([^`]*)`/.exec(body)?.[1];
  const response = await server().inject({ method: "POST", url: "/graphql", payload: { query } });
  const { data } = response.json<{ data: { items: { totalCount: number; nodes: unknown[] } } }>();
  expect(data.items.nodes).toHaveLength(10);
});
