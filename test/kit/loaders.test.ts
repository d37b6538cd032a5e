import { getAllBy, getBy, loadAll, loadBy, loadListBy } from "../../src/kit/loaders";
import { Theme } from "../../src/modules/theme/theme.entity";
import { countStatements } from "../support/statements";
import { useTestDataSource } from "../support/test-database";
import { inRequest } from "./request-context";

const THEMES: readonly (readonly [code: string, parent: string | null, rank: number])[] = [
  ["childcare", null, 0],
  ["childcare.quality", "childcare", 1],
  ["childcare.allowance", "childcare", 3],
  ["childcare.public-places", "childcare", 2],
  ["disability", null, 4],
  ["disability.work", "disability", 5],
  ["women", null, 6],
];

const dataSource = useTestDataSource();

beforeAll(async () => {
  for (const [code, parentCode, rank] of THEMES) {
    await dataSource().manager.insert(Theme, {
      id: `theme.${code}`,
      code,
      nameZh: code,
      nameEn: code,
      parentCode,
      storedCrosswalk: [],
      rank,
    });
  }
});

test("a row is loaded by a value of its own; what is not there is null", async () => {
  const codes = ["women", "nothing", "childcare", "women"];
  const { result, statements } = await countStatements(dataSource(), () =>
    inRequest(dataSource(), (context) => Promise.all(codes.map((code) => loadBy(context, Theme, "code", code)))),
  );
  expect(result.map((theme) => theme?.id)).toEqual(["theme.women", undefined, "theme.childcare", "theme.women"]);
  expect(result[1]).toBeNull();
  expect(selectsOf(statements)).toHaveLength(1);
});

test("no value is no row, and nothing is asked for it", async () => {
  const { result, statements } = await countStatements(dataSource(), () =>
    inRequest(dataSource(), (context) => loadBy(context, Theme, "code", null)),
  );
  expect(result).toBeNull();
  expect(statements).toEqual([]);
});

test("a value that is nearly the same is another one", async () => {
  await inRequest(dataSource(), async (context) => {
    for (const code of ["Women", "women ", "wom%", "", "{women}", '"women"', "women,childcare"]) {
      expect(await loadBy(context, Theme, "code", code)).toBeNull();
    }
  });
});

test("a value with a NUL, which no text of a database has, is none, and those beside it are found", async () => {
  await inRequest(dataSource(), async (context) => {
    const codes = ["women\0", "women"];
    const themes = await Promise.all(codes.map((code) => loadBy(context, Theme, "code", code)));
    expect(themes.map((theme) => theme?.code)).toEqual([undefined, "women"]);
    expect(await loadListBy(context, Theme, "parentCode", "\0", "rank")).toEqual([]);
  });
});

test("another property has a loader of its own", async () => {
  await inRequest(dataSource(), async (context) => {
    expect(await loadBy(context, Theme, "id", "women")).toBeNull();
    expect((await loadBy(context, Theme, "code", "women"))?.id).toBe("theme.women");
  });
});

test("a row that must be there and is not is a failure that names it", async () => {
  await inRequest(dataSource(), async (context) => {
    expect((await getBy(context, Theme, "code", "women")).id).toBe("theme.women");
    await expect(getBy(context, Theme, "code", "nothing")).rejects.toThrow('Theme with code "nothing" is missing');
  });
});

test("many rows come in the order asked for, repeated ones too, with one statement", async () => {
  const { result, statements } = await countStatements(dataSource(), () =>
    inRequest(dataSource(), (context) => getAllBy(context, Theme, "code", ["women", "childcare", "women"])),
  );
  expect(result.map(({ code }) => code)).toEqual(["women", "childcare", "women"]);
  expect(selectsOf(statements)).toHaveLength(1);
});

test("a missing one of many is a failure that names it", async () => {
  await inRequest(dataSource(), async (context) => {
    await expect(getAllBy(context, Theme, "code", ["women", "gone"])).rejects.toThrow(
      'Theme with code "gone" is missing',
    );
  });
});

test("the lists of many values come with one statement, each in its order", async () => {
  const parents = ["disability", "childcare", "women", "nothing"];
  const { result, statements } = await countStatements(dataSource(), () =>
    inRequest(dataSource(), (context) =>
      Promise.all(parents.map((code) => loadListBy(context, Theme, "parentCode", code, "rank"))),
    ),
  );
  expect(result.map((themes) => themes.map(({ code }) => code))).toEqual([
    ["disability.work"],
    ["childcare.quality", "childcare.public-places", "childcare.allowance"],
    [],
    [],
  ]);
  expect(selectsOf(statements)).toHaveLength(1);
});

test("the same lists in another order are other lists", async () => {
  await inRequest(dataSource(), async (context) => {
    const byRank = await loadListBy(context, Theme, "parentCode", "childcare", "rank");
    const byCode = await loadListBy(context, Theme, "parentCode", "childcare", "code");
    expect(byRank.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(byCode.map(({ rank }) => rank)).toEqual([3, 2, 1]);
  });
});

test("a table in another order is another list", async () => {
  await inRequest(dataSource(), async (context) => {
    const byRank = await loadAll(context, Theme, "rank");
    const byCode = await loadAll(context, Theme, "code");
    expect(byRank.slice(0, 3).map(({ rank }) => rank)).toEqual([0, 1, 2]);
    expect(byCode.slice(0, 3).map(({ rank }) => rank)).toEqual([0, 3, 2]);
    expect((await loadBy(context, Theme, "code", "women"))?.rank).toBe(6);
  });
});

test("a small table is read once a request, in order, however often it is asked for", async () => {
  const { result, statements } = await countStatements(dataSource(), () =>
    inRequest(dataSource(), async (context) => {
      const [first] = await Promise.all([loadAll(context, Theme, "rank"), loadAll(context, Theme, "rank")]);
      expect(await loadAll(context, Theme, "rank")).toBe(first);
      return first;
    }),
  );
  expect(result.map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(selectsOf(statements)).toHaveLength(1);
});

test("the next request sees what was written since", async () => {
  const nameOfWomen = (): Promise<string | undefined> =>
    inRequest(dataSource(), async (context) => (await loadBy(context, Theme, "code", "women"))?.nameEn);
  expect(await nameOfWomen()).toBe("women");
  await dataSource().manager.update(Theme, { code: "women" }, { nameEn: "Women" });
  expect(await nameOfWomen()).toBe("Women");
});

function selectsOf(statements: readonly string[]): string[] {
  return statements.filter((sql) => sql.startsWith("SELECT"));
}
