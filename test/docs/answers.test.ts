import { useServedSeeds } from "../http/served-seeds";
import { type Block, findBlocks, readPages } from "./documents";

const server = useServedSeeds();

interface Example {
  readonly place: string;
  readonly query: string;
  readonly answer: Block | undefined;
}

/** Each query with the block below it. */
const examples: readonly Example[] = readPages().flatMap((page) =>
  findBlocks(page).flatMap((block, index, blocks) =>
    block.language === "graphql"
      ? [{ place: `${page.path}:${String(block.line)}`, query: block.text, answer: blocks[index + 1] }]
      : [],
  ),
);

test("both READMEs show a query", () => {
  const files = new Set(examples.map(({ place }) => place.split(":")[0]));
  expect([...files]).toEqual(expect.arrayContaining(["README.md", "README.zh-TW.md"]));
});

test.each(examples)("the query at $place gives the answer that is printed below it", async ({ query, answer }) => {
  expect(answer?.language).toBe("json");
  const response = await server().inject({ method: "POST", url: "/graphql", payload: { query } });
  expect(JSON.stringify(response.json(), null, 2)).toBe(JSON.stringify(JSON.parse(answer?.text ?? ""), null, 2));
});
