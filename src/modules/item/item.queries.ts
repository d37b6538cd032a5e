import { type HubContext } from "../../kit/context";

/** Every source of money that a program names, as printed; read once a request. */
export function loadPrintedFundingSources(context: HubContext): Promise<string[]> {
  return loadNames(
    context,
    loadPrintedFundingSources,
    "SELECT DISTINCT unnest(funding_sources) AS name FROM plan_item WHERE kind = 'PROGRAM'",
  );
}

/** Every unit that an indicator is measured in; read once a request. */
export function loadPrintedUnits(context: HubContext): Promise<string[]> {
  return loadNames(context, loadPrintedUnits, "SELECT DISTINCT unit AS name FROM plan_item WHERE kind = 'INDICATOR'");
}

function loadNames(context: HubContext, definition: object, sql: string): Promise<string[]> {
  const loader = context.loaders.get<string[]>(definition, "", async (keys) => {
    const manager = await context.manager();
    const names = (await manager.query<{ name: string }[]>(sql)).map(({ name }) => name);
    return keys.map(() => names);
  });
  return loader.load("");
}
