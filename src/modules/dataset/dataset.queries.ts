import { HubError } from "../../errors";
import { type HubContext } from "../../kit/context";
import { Dataset, type DatasetCounts } from "./dataset.types";
import { Release } from "./release.entity";

/** Counts everything and names the release; throws DATABASE_UNAVAILABLE where nothing is published. */
export async function readDataset(context: HubContext): Promise<Dataset> {
  const manager = await context.manager();
  const [release] = await manager.find(Release, { take: 1 });
  if (!release)
    throw new HubError(
      "DATABASE_UNAVAILABLE",
      "The hub's database holds no release now. Ask again after some seconds.",
    );
  const [counts] = await manager.query<DatasetCounts[]>(
    `SELECT (SELECT count(DISTINCT county_code)::integer FROM plan) AS counties,
       (SELECT count(*)::integer FROM plan) AS plans,
       count(*) FILTER (WHERE kind = 'GOAL')::integer AS "strategicGoals",
       count(*) FILTER (WHERE kind = 'PROGRAM' AND level = 1)::integer AS programs,
       count(*) FILTER (WHERE kind = 'INDICATOR')::integer AS indicators,
       (SELECT count(*)::integer FROM target) AS targets,
       (SELECT count(*)::integer FROM figure) AS figures,
       (SELECT count(DISTINCT reference_code)::integer FROM mention WHERE manner = 'NAMED') AS "references",
       (SELECT count(*)::integer FROM citation) AS citations
     FROM plan_item`,
  );
  if (!counts) throw new Error("counting gave no row");
  return new Dataset(release.id, release.publishedAt, counts);
}
