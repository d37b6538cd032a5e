import { type Ask, askForAll, type Page } from "../../graphql/ask";
import { type DataPageAnswer, type Holdings, type StartPageDataset, type StartPagePlan } from "../page/holdings";

interface StartPageAnswer {
  readonly dataset: StartPageDataset;
  readonly plans: Page<StartPagePlan>;
}

/** Asks for all that the hub holds. */
export async function askForHoldings(ask: Ask): Promise<Holdings> {
  const first = await ask<StartPageAnswer>("start-page");
  const plans = await askForAll<StartPagePlan>(async (after) => {
    const answer = after === null ? first : await ask<StartPageAnswer>("start-page", { after });
    return answer.plans;
  });
  const more = await ask<DataPageAnswer>("data-page");
  return { ...more, plans, dataset: { ...first.dataset, ...more.dataset } };
}
