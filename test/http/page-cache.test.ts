import { PageCache } from "../../src/http/page-cache";

test("a page is kept until the next release", () => {
  const cache = new PageCache(2);
  cache.keep("r1", "a", "page a");
  expect(cache.find("r1", "a")).toBe("page a");
  expect(cache.find("r2", "a")).toBeUndefined();
  cache.keep("r2", "b", "page b");
  expect(cache.find("r1", "a")).toBeUndefined();
  expect(cache.find("r2", "a")).toBeUndefined();
  expect(cache.find("r2", "b")).toBe("page b");
});

test("no more pages are kept than allowed; the oldest goes", () => {
  const cache = new PageCache(2);
  for (const address of ["a", "b", "a", "c"]) cache.keep("r1", address, `page ${address}`);
  expect(["a", "b", "c"].map((address) => cache.find("r1", address))).toEqual(["page a", undefined, "page c"]);
});
