import { createEmbeddedDriver } from "../../../src/db/embedded-pool";

/*
 * Writes pairs of rows into the embedded database of the folder that is its argument, each pair in one transaction, and
 * says after each how many there are. A test kills it.
 */
async function writeUntilKilled(dataDir: string): Promise<void> {
  const client = await new (createEmbeddedDriver(dataDir).Pool)().connect();
  await client.query("CREATE TABLE IF NOT EXISTS row (number int PRIMARY KEY, text text NOT NULL)");
  for (;;) {
    await client.query("BEGIN");
    for (let row = 0; row < 2; row += 1) {
      await client.query("INSERT INTO row SELECT count(*) + 1, repeat('計畫', 2000) FROM row");
    }
    await client.query("COMMIT");
    const { rows } = await client.query<{ count: string }>("SELECT count(*) FROM row");
    process.stdout.write(`${rows[0]?.count}\n`);
  }
}

void writeUntilKilled(process.argv[2] ?? "");
