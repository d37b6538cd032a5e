import { LoaderCache } from "../../src/kit/loader-cache";

const [first, second] = [{}, {}];

/** Answers each key with itself and remembers what was asked together. */
function recordBatches(): { batch: (keys: readonly string[]) => Promise<string[]>; batches: string[][] } {
  const batches: string[][] = [];
  const batch = (keys: readonly string[]): Promise<string[]> => {
    batches.push([...keys]);
    return Promise.resolve(keys.map((key) => `row ${key}`));
  };
  return { batch, batches };
}

test("keys that are asked for at once are loaded together, each once", async () => {
  const { batch, batches } = recordBatches();
  const cache = new LoaderCache();
  const load = (key: string): Promise<string> => cache.get(first, "id", batch).load(key);
  expect(await Promise.all([load("a"), load("b"), load("a")])).toEqual(["row a", "row b", "row a"]);
  expect(await load("b")).toBe("row b");
  expect(batches).toEqual([["a", "b"]]);
});

test("another variant and another definition have loaders of their own", async () => {
  const cache = new LoaderCache();
  const [byId, byCode, bySecond] = [recordBatches(), recordBatches(), recordBatches()];
  await Promise.all([
    cache.get(first, "id", byId.batch).load("a"),
    cache.get(first, "code", byCode.batch).load("a"),
    cache.get(second, "id", bySecond.batch).load("a"),
  ]);
  expect([byId.batches, byCode.batches, bySecond.batches]).toEqual([[["a"]], [["a"]], [["a"]]]);
  expect(cache.get(first, "id", byId.batch)).toBe(cache.get(first, "id", byCode.batch));
});

test("a batch that fails fails for all who asked", async () => {
  const cache = new LoaderCache();
  const fail = (): Promise<string[]> => Promise.reject(new Error("the database is gone"));
  const loads = await Promise.allSettled(["a", "b"].map((key) => cache.get(first, "id", fail).load(key)));
  expect(loads.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
