import "reflect-metadata";
import { type DataSource } from "typeorm";
import { ConnectionPage, type ConnectionRequest, type ConnectionRows } from "../../src/kit/connection";
import { type HubContext } from "../../src/kit/context";
import { writeCursor } from "../../src/kit/cursor";
import { countStatements } from "../support/statements";
import { emptyDatabase, useTestDataSource } from "../support/test-database";
import { refusalOf } from "./refusal";
import { inRequest } from "./request-context";

interface Entry {
  readonly id: string;
}

/** Thirteen rows of three parents; ranks repeat, and ids hold what some collations pass over. */
const ENTRIES: readonly (readonly [id: string, rank: number, parent: string])[] = [
  ["t-2", 3, "tainan"],
  ["t.1", 1, "tainan"],
  ["t 3", 1, "tainan"],
  ["T1", 1, "tainan"],
  ["t10", 1, "tainan"],
  ["t9", 2_147_483_647, "tainan"],
  ["臺", -5, "tainan"],
  ["m1", 1, "miaoli"],
  ["m2", 1, "miaoli"],
  ["m3", 1, "miaoli"],
  ["m4", 1, "miaoli"],
  ["y1", 7, "yunlin"],
  ["y2", 3, "yunlin"],
];
const PARENTS = ["tainan", "miaoli", "yunlin", "taichung"];

const ALL: ConnectionRows = { name: "entries", from: "entry", id: "entry.id", rank: "entry.rank", where: [] };
const OF_PARENT: ConnectionRows = { ...ALL, name: "entries of parent", parent: "entry.parent = parent.id" };

const dataSource = useTestDataSource(emptyDatabase);

beforeAll(async () => {
  await dataSource().query("CREATE TABLE entry (id text PRIMARY KEY, rank integer NOT NULL, parent text NOT NULL)");
  for (const row of ENTRIES) await dataSource().query("INSERT INTO entry VALUES ($1, $2, $3)", [...row]);
});

function connect(context: HubContext, request: Partial<ConnectionRequest>): ConnectionPage<Entry> {
  const load = (ids: readonly string[]): Promise<Entry[]> => Promise.resolve(ids.map((id) => ({ id })));
  return new ConnectionPage<Entry>(context, { rows: ALL, variant: {}, ...request }, load);
}

/** The order as one plain statement gives it. */
async function idsInOrder(reverse: boolean, parent?: string): Promise<string[]> {
  const direction = reverse ? "DESC" : "ASC";
  const rows = await dataSource().query<Entry[]>(
    `SELECT id FROM entry WHERE $1::text IS NULL OR parent = $1 ORDER BY rank ${direction}, id ${direction}`,
    [parent ?? null],
  );
  return rows.map(({ id }) => id);
}

/** Follows a list from page to page, each page in a request of its own. */
async function readAllPages(from: DataSource, request: Partial<ConnectionRequest>): Promise<string[][]> {
  const pages: string[][] = [];
  for (let after: string | null = null; ;) {
    const asked: Partial<ConnectionRequest> = { ...request, after };
    const { nodes, edges, info, total } = await inRequest(from, async (context) => {
      const page = connect(context, asked);
      const parts = [page.nodes(), page.edges(), page.pageInfo(), page.totalCount()] as const;
      const [nodes, edges, info, total] = await Promise.all(parts);
      return { nodes, edges, info, total };
    });
    expect(edges.map(({ node }) => node)).toEqual(nodes);
    expect([info.startCursor, info.endCursor]).toEqual([edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null]);
    expect(info.hasPreviousPage).toBe(pages.length > 0);
    pages.push(nodes.map(({ id }) => id));
    if (!info.hasNextPage) {
      expect(pages.flat()).toHaveLength(total);
      return pages;
    }
    if (pages.length > ENTRIES.length) throw new Error("The list has no end.");
    after = info.endCursor;
  }
}

describe.each([false, true])("reversed: %s,", (reverse) => {
  test.each([undefined, ...PARENTS])("pages of every size give each row of %s once and in order", async (parent) => {
    const expected = await idsInOrder(reverse, parent);
    const rows = parent === undefined ? ALL : OF_PARENT;
    for (let first = 1; first <= expected.length + 1; first++) {
      const pages = await readAllPages(dataSource(), { rows, parentKey: parent, reverse, first });
      expect(pages.flat()).toEqual(expected);
      expect(pages.map(({ length }) => length)).toEqual(sizesOfPages(expected.length, first));
    }
  });

  test("every cursor of a list leads to what follows it", async () => {
    const expected = await idsInOrder(reverse);
    await inRequest(dataSource(), async (context) => {
      const edges = await connect(context, { reverse }).edges();
      for (const [index, { cursor }] of edges.entries()) {
        const rest = await connect(context, { reverse, after: cursor }).nodes();
        expect(rest.map(({ id }) => id)).toEqual(expected.slice(index + 1));
      }
    });
  });
});

test("a page of a parent without a row is empty, and has no cursor", async () => {
  await inRequest(dataSource(), async (context) => {
    const page = connect(context, { rows: OF_PARENT, parentKey: "taichung" });
    expect(await page.nodes()).toEqual([]);
    expect(await page.edges()).toEqual([]);
    expect(await page.totalCount()).toBe(0);
    expect(await page.pageInfo()).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });
});

test("a cursor whose row is gone still says where to go on", async () => {
  const after = writeCursor("entry.rank", { rank: 3, id: "t-0" });
  const left = (await idsInOrder(false)).filter((id) => ["t-2", "y2", "y1", "t9"].includes(id));
  const nodes = await inRequest(dataSource(), (context) => connect(context, { after }).nodes());
  expect(nodes.map(({ id }) => id)).toEqual(left);
});

test("after the last row there is nothing, but something before", async () => {
  await inRequest(dataSource(), async (context) => {
    const { endCursor } = await connect(context, {}).pageInfo();
    const page = connect(context, { after: endCursor });
    expect(await page.nodes()).toEqual([]);
    expect(await page.pageInfo()).toMatchObject({ hasNextPage: false, hasPreviousPage: true, endCursor: null });
    expect(await page.totalCount()).toBe(13);
  });
});

test("conditions hold for rows and total, each with its own values", async () => {
  const where = [
    (p: { add(value: unknown): string }) => `entry.parent = ${p.add("tainan")} OR entry.parent = ${p.add("yunlin")}`,
    (p: { add(value: unknown): string }) => `entry.rank = ${p.add(3)}`,
  ];
  await inRequest(dataSource(), async (context) => {
    const page = connect(context, { rows: { ...ALL, where }, variant: { rank: 3 } });
    expect((await page.nodes()).map(({ id }) => id)).toEqual(["t-2", "y2"]);
    expect(await page.totalCount()).toBe(2);
  });
});

test("all parts of the pages of four parents take one statement, and their totals another", async () => {
  const { result, statements } = await countStatements(dataSource(), () =>
    inRequest(dataSource(), (context) =>
      Promise.all(
        PARENTS.map(async (parentKey) => {
          const page = connect(context, { rows: OF_PARENT, parentKey, first: 2 });
          const [nodes] = await Promise.all([page.nodes(), page.edges(), page.pageInfo()]);
          return [nodes.length, await page.totalCount()];
        }),
      ),
    ),
  );
  expect(result).toEqual([
    [2, 7],
    [2, 4],
    [2, 2],
    [0, 0],
  ]);
  expect(statements.map((sql) => /^(START|COMMIT|SELECT parent\.id AS parent, \w+)/.exec(sql)?.[0])).toEqual([
    "START",
    "SELECT parent.id AS parent, page",
    "SELECT parent.id AS parent, counted",
    "COMMIT",
  ]);
});

test("what is asked with other arguments is another page", async () => {
  const only = (rank: number): Partial<ConnectionRequest> => ({
    rows: { ...ALL, where: [(p) => `entry.rank = ${p.add(rank)}`] },
    variant: { rank },
  });
  await inRequest(dataSource(), async (context) => {
    const requests = [only(3), only(7), { ...only(3), reverse: true }, { ...only(3), first: 1 }];
    const pages = await Promise.all(requests.map((request) => connect(context, request).nodes()));
    expect(pages.map((nodes) => nodes.map(({ id }) => id))).toEqual([["t-2", "y2"], ["y1"], ["y2", "t-2"], ["t-2"]]);
    const totals = await Promise.all(requests.map((request) => connect(context, request).totalCount()));
    expect(totals).toEqual([2, 1, 2, 2]);
  });
});

test("a page of no stated size has 20 rows", async () => {
  await dataSource().query("CREATE TABLE number AS SELECT n::text AS id, n AS rank FROM generate_series(1, 25) AS n");
  const rows = { ...ALL, name: "numbers", from: "number", id: "number.id", rank: "number.rank" };
  await inRequest(dataSource(), async (context) => {
    for (const first of [undefined, null]) {
      const page = connect(context, { rows, first });
      expect((await page.nodes()).map(({ id }) => Number(id))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
      expect((await page.pageInfo()).hasNextPage).toBe(true);
    }
  });
});

test("a page size out of bounds and a foreign cursor are refused before anything is asked of the database", async () => {
  const { statements } = await countStatements(dataSource(), () =>
    inRequest(dataSource(), async (context) => {
      expect(refusalOf(() => connect(context, { first: 101 })).message).toMatch(/^first: 101 is out of bounds\./);
      const after = writeCursor("entry.rank", { rank: 1, id: "m1" });
      expect(refusalOf(() => connect(context, { after, reverse: true })).message).toMatch(
        /^after: this cursor belongs/,
      );
      await Promise.resolve();
    }),
  );
  expect(statements).toEqual([]);
});

function sizesOfPages(rows: number, first: number): number[] {
  if (rows === 0) return [0];
  return Array.from({ length: Math.ceil(rows / first) }, (_, page) => Math.min(first, rows - page * first));
}
