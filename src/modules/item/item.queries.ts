import { type HubContext } from "../../kit/context";

/** Every source of money that a program names, as printed. */
export async function loadPrintedFundingSources(context: HubContext): Promise<string[]> {
  const manager = await context.manager();
  const rows = await manager.query<{ name: string }[]>(
    "SELECT DISTINCT unnest(funding_sources) AS name FROM plan_item WHERE kind = 'PROGRAM'",
  );
  return rows.map(({ name }) => name);
}

/** Every unit that an indicator is measured in. */
export async function loadPrintedUnits(context: HubContext): Promise<string[]> {
  const manager = await context.manager();
  const rows = await manager.query<{ name: string }[]>(
    "SELECT DISTINCT unit AS name FROM plan_item WHERE kind = 'INDICATOR'",
  );
  return rows.map(({ name }) => name);
}
