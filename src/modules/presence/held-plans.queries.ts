import { type HubContext } from "../../kit/context";
import { loadOnce } from "../../kit/loaders";
import { type CountyCode } from "../county/county.types";
import { type PlanKind } from "../plan/plan.types";

/** What of a plan decides over silence. */
export interface HeldPlan {
  readonly id: string;
  readonly county: CountyCode;
  readonly bureau: string;
  readonly kind: PlanKind;
  /** CE years; both null where the plan states none. */
  readonly start: number | null;
  readonly end: number | null;
  /** The themes that it sets out to cover, children included. */
  readonly scope: ReadonlySet<string>;
  /** The references that it names, inside its items or not; a namesake is none. */
  readonly names: ReadonlySet<string>;
}

/** All plans of the hub with their scopes, in the order of lists of plans; read once a request. */
export function loadHeldPlans(context: HubContext): Promise<readonly HeldPlan[]> {
  return loadOnce(context, loadHeldPlans, "", () => readHeldPlans(context));
}

async function readHeldPlans(context: HubContext): Promise<readonly HeldPlan[]> {
  const manager = await context.manager();
  const rows = await manager.query<(Omit<HeldPlan, "scope" | "names"> & { scope: string[]; names: string[] })[]>(
    `SELECT plan.id, plan.county_code AS county, plan.bureau_code AS bureau, plan.horizon AS kind,
       plan.period_start AS start, plan.period_end AS end,
       ARRAY(SELECT theme_code FROM plan_scope WHERE plan_id = plan.id) AS scope,
       ARRAY(SELECT DISTINCT reference_code FROM mention WHERE plan_id = plan.id AND manner = 'NAMED') AS names
     FROM plan ORDER BY plan.rank`,
  );
  return rows.map((row) => ({ ...row, scope: new Set(row.scope), names: new Set(row.names) }));
}
