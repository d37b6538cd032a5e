import { migrations } from "../../src/db/migrations";
import { emptyDatabase, useTestDataSource } from "../support/test-database";

const dataSource = useTestDataSource(emptyDatabase);

test("the migrations run, are reverted to an empty database, and run again", async () => {
  expect(await dataSource().runMigrations()).toHaveLength(migrations.length);
  for (const _ of migrations) await dataSource().undoLastMigration();
  expect(await findLeftovers()).toEqual([]);
  expect(await dataSource().runMigrations()).toHaveLength(migrations.length);
});

test("the migrations make exactly the tables that the entities describe", async () => {
  await dataSource().runMigrations();
  const { upQueries } = await dataSource().driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

/** Tables, views and sequences, types and functions of ours; the list of migrations is TypeORM's. */
function findLeftovers(): Promise<readonly unknown[]> {
  return dataSource().query(`
    SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'S') AND relname !~ '^migrations'
    UNION ALL SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typname !~ '^_?migrations'
    UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`);
}
