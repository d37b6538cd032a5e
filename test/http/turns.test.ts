import { Turns } from "../../src/http/turns";

/** Takes turns in the given order, all at once; gives the order in which they came. */
async function orderOf(turns: Turns, addresses: readonly string[]): Promise<readonly string[]> {
  const order: string[] = [];
  await Promise.all(
    addresses.map(async (address) => {
      const end = await turns.take(address);
      order.push(address);
      await Promise.resolve();
      end();
    }),
  );
  return order;
}

test("one at a time, address after address, however many wait from one", async () => {
  expect(await orderOf(new Turns(), ["a", "a", "a", "a", "b", "b", "c"])).toEqual(["a", "a", "b", "c", "a", "b", "a"]);
});

test("the next comes when the one before has ended, and not for a second ending", async () => {
  const turns = new Turns();
  const end = await turns.take("a");
  const came: string[] = [];
  const second = turns.take("b").then((done) => {
    came.push("b");
    return done;
  });
  void turns.take("c").then(() => came.push("c"));
  await new Promise(setImmediate);
  expect(came).toEqual([]);
  end();
  end();
  await new Promise(setImmediate);
  expect(came).toEqual(["b"]);
  (await second)();
  await new Promise(setImmediate);
  expect(came).toEqual(["b", "c"]);
});

test("who gives up while waiting is passed over", async () => {
  const turns = new Turns();
  const end = await turns.take("a");
  const leaving = new AbortController();
  const left = turns.take("b", leaving.signal);
  const next = turns.take("c");
  leaving.abort(new Error("The client has gone."));
  await expect(left).rejects.toThrow("The client has gone.");
  end();
  (await next)();
  await expect(turns.take("b", AbortSignal.abort(new Error("Gone before.")))).rejects.toThrow("Gone before.");
});
