import { createContext } from "../../src/kit/context";
import { countStatements } from "../support/statements";
import { emptyDatabase, useTestDataSource } from "../support/test-database";

const dataSource = useTestDataSource(emptyDatabase);

test.each([
  ["https://plans.example.org", "https://plans.example.org"],
  ["https://plans.example.org/", "https://plans.example.org"],
  ["https://example.org/plans//", "https://example.org/plans"],
])("addresses begin with %s, without a slash at its end", (publicUrl, beginning) => {
  const context = createContext(dataSource(), { requestId: "request-1", publicUrl });
  expect([context.publicUrl, context.requestId]).toEqual([beginning, "request-1"]);
});

test("a request that asks nothing of the database sends it nothing", async () => {
  const { statements } = await countStatements(dataSource(), () =>
    createContext(dataSource(), { requestId: "request-1", publicUrl: "" }).release(),
  );
  expect(statements).toEqual([]);
});

test("a request has one manager until it is released, and loaders of its own", async () => {
  const [first, second] = ["request-1", "request-2"].map((requestId) =>
    createContext(dataSource(), { requestId, publicUrl: "" }),
  );
  if (!first || !second) throw new Error("There are two contexts.");
  expect(first.loaders).not.toBe(second.loaders);
  expect(await first.manager()).toBe(await first.manager());
  await first.release();
  await first.release();
  await expect(first.manager()).rejects.toThrow("The request's transaction has ended.");
  expect(await (await second.manager()).query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await second.release();
});
