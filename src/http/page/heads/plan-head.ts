import { type PageHead } from "../head";
import { type BothNames, type Named } from "../names";
import { pathOf, type Site } from "../site";
import { agencyNode, CHINESE, placeNode, planNode, writeYears, type Years } from "../structured-data";
import { type Counts, countItems, nameIn, nameSome } from "./sentence";

/** What is told of a plan to whoever does not read its page. */
export interface DescribedPlan {
  readonly id: string;
  readonly title: string;
  readonly english: string;
  readonly agency: string;
  readonly agencyEnglish: string;
  readonly issuedOn: string | null;
  readonly documentNumber: string | null;
  readonly county: Named;
  readonly period: Years & { readonly label: string };
  readonly scope: readonly BothNames[];
  readonly statements: readonly { readonly kind: string; readonly text: string }[];
}

/** Whose plan it is, for when, how much it promises, what it covers, and its vision or purpose. */
export function describePlan(plan: DescribedPlan, counts: Counts, site: Site): PageHead {
  const { id, title, county, period } = plan;
  const scope = nameSome(plan.scope.map(({ name }) => name));
  const promises = `${nameIn(county, title)}（${period.label}）：${countItems(counts)}，涵蓋${scope}主題。`;
  const description = `${promises}${quoteAim(plan)}`;
  const path = pathOf("plans", id);
  return {
    title: `${title} · ${county.name}計畫（${period.label}）`,
    description,
    path,
    type: "article",
    data: {
      ...planNode(plan, site),
      alternateName: plan.english,
      description,
      identifier: id,
      reportNumber: plan.documentNumber ?? undefined,
      datePublished: plan.issuedOn ?? undefined,
      inLanguage: CHINESE,
      temporalCoverage: writeYears(period),
      spatialCoverage: placeNode(county, site),
      publisher: agencyNode({ name: plan.agency, english: plan.agencyEnglish }),
    },
  };
}

/** The first of its statements that says what it is for. */
function quoteAim({ statements }: DescribedPlan): string {
  const aims = { VISION: "願景", PURPOSE: "目的", MISSION: "使命" };
  for (const [kind, name] of Object.entries(aims)) {
    const statement = statements.find((one) => one.kind === kind);
    if (statement) return `${name}：「${statement.text}」`;
  }
  return "";
}
