import { Any, type EntityTarget, type FindOptionsOrder, type FindOptionsWhere, type ObjectLiteral } from "typeorm";
import { type HubContext } from "./context";

type EntityClass<Row extends ObjectLiteral> = (abstract new () => Row) & EntityTarget<Row>;
type TextKey<Row> = Extract<keyof Row, string>;

/** The row whose `property` has the value, through the request's loader; null where there is none. */
export async function loadBy<Row extends ObjectLiteral>(
  context: HubContext,
  entity: EntityClass<Row>,
  property: TextKey<Row>,
  value: string | null,
): Promise<Row | null> {
  if (value === null) return null;
  const loader = context.loaders.get<Row | null>(entity, property, async (values) => {
    const rows = await findBy(context, entity, property, values);
    const byValue = new Map(rows.map((row) => [row[property] as string, row]));
    return values.map((wanted) => byValue.get(wanted) ?? null);
  });
  return loader.load(value);
}

/** The row that must be there, since the database's own constraints say so. */
export async function getBy<Row extends ObjectLiteral>(
  context: HubContext,
  entity: EntityClass<Row>,
  property: TextKey<Row>,
  value: string,
): Promise<Row> {
  const row = await loadBy(context, entity, property, value);
  if (!row) throw new Error(`${entity.name} with ${property} "${value}" is missing`);
  return row;
}

/** Rows by several values, in the order of the values; all must be there. */
export function getAllBy<Row extends ObjectLiteral>(
  context: HubContext,
  entity: EntityClass<Row>,
  property: TextKey<Row>,
  values: readonly string[],
): Promise<Row[]> {
  return Promise.all(values.map((value) => getBy(context, entity, property, value)));
}

/** All rows whose `property` has the value, in the order of another property. */
export async function loadListBy<Row extends ObjectLiteral>(
  context: HubContext,
  entity: EntityClass<Row>,
  property: TextKey<Row>,
  value: string,
  orderBy: TextKey<Row>,
): Promise<Row[]> {
  const loader = context.loaders.get<Row[]>(entity, `${property}*${orderBy}`, async (values) => {
    const rows = await findBy(context, entity, property, values, orderBy);
    const lists = new Map<string, Row[]>(values.map((wanted) => [wanted, []]));
    for (const row of rows) lists.get(row[property] as string)?.push(row);
    return values.map((wanted) => lists.get(wanted) ?? []);
  });
  return loader.load(value);
}

/** What `find` finds, found once a request; `find` asks the database, and no other loader. */
export function loadOnce<Value>(
  context: HubContext,
  definition: object,
  variant: string,
  find: () => Promise<Value>,
): Promise<Value> {
  const loader = context.loaders.get<Value>(definition, variant, async (keys) => {
    const found = await find();
    return keys.map(() => found);
  });
  return loader.load("");
}

/** All rows of a small table, read once a request. */
export function loadAll<Row extends ObjectLiteral>(
  context: HubContext,
  entity: EntityClass<Row>,
  orderBy: TextKey<Row>,
): Promise<Row[]> {
  return loadOnce(context, entity, `all*${orderBy}`, async () => {
    const manager = await context.manager();
    return manager.find<Row>(entity, { order: ascending<Row>(orderBy) });
  });
}

async function findBy<Row extends ObjectLiteral>(
  context: HubContext,
  entity: EntityClass<Row>,
  property: TextKey<Row>,
  values: readonly string[],
  orderBy?: TextKey<Row>,
): Promise<Row[]> {
  const manager = await context.manager();
  // PostgreSQL holds no text with a NUL, so nothing has such a value; it would refuse the question.
  const possible = values.filter((value) => !value.includes("\0"));
  const where = { [property]: Any(possible) } as FindOptionsWhere<Row>;
  return manager.find<Row>(entity, orderBy === undefined ? { where } : { where, order: ascending<Row>(orderBy) });
}

function ascending<Row>(property: string): FindOptionsOrder<Row> {
  return { [property]: "ASC" } as FindOptionsOrder<Row>;
}
