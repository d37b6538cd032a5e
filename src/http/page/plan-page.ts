import { type DescribedPlan, describePlan } from "./heads/plan-head";
import { type Counts } from "./heads/sentence";
import { html, type Html, type HtmlPart } from "./html";
import { fact, headline, join, layOutPage, subheading } from "./layout";
import {
  type ItemLink,
  linkAllNamed,
  linkDocument,
  linkItem,
  linkLines,
  linkNamed,
  linkPlan,
  type Place,
} from "./links";
import { type BothNames, type Named, nameBoth, nameValue } from "./names";
import { type Site } from "./site";

/** The answer to schema/operations/plan-page.graphql. */
export interface PlanPagePlan extends DescribedPlan {
  readonly horizon: string;
  readonly states: readonly string[];
  readonly leavesOut: readonly string[];
  readonly bureau: BothNames;
  readonly period: DescribedPlan["period"] & { readonly english: string };
  readonly scope: readonly Named[];
  readonly statements: readonly Statement[];
  readonly documents: readonly Titled[];
  readonly replaces: Titled | null;
  readonly replacedBy: Titled | null;
}

/** A node of schema/operations/plan-page-items.graphql. */
export interface PlanPageItem extends ItemLink {
  readonly english: string;
  readonly level?: number;
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

interface Statement {
  readonly kind: string;
  readonly number: string | null;
  readonly text: string;
  readonly citations: readonly Place[];
}

const HORIZONS: Readonly<Record<string, string>> = { ANNUAL: "年度計畫", MID_TERM: "中程計畫", STANDING: "未載明年度" };

const CONTENTS: Readonly<Record<string, string>> = {
  PERIOD: "期程",
  GOALS: "目標",
  PROGRAMS: "計畫項目",
  PROGRAM_PERIODS: "計畫項目期程",
  FUNDING_SOURCES: "經費來源",
  BUDGETS: "經費數額",
  EXPECTED_BENEFITS: "預期效益",
  INDICATORS: "績效指標",
  TARGETS: "目標值",
  BASELINES: "基準值",
  RESULTS: "執行成果",
};

/** The page of a plan: what it is, what it says of itself, and all its items in the document's order. */
export function buildPlanPage(answer: PlanPagePlan, items: readonly PlanPageItem[], site: Site): string {
  const plan = { ...answer, scope: findWidest(answer.scope) };
  return layOutPage(
    { site, head: describePlan(plan, countKinds(items), site) },
    html`${headline(plan.title, plan.english)}
      <table>
        ${buildFacts(plan, site)}
      </table>
      ${plan.statements.length > 0 && subheading("計畫自述", "what the plan says of itself")}
      ${plan.statements.map(buildStatement)}
      ${subheading("項目", `${String(items.length)} goals, programs and indicators, in the document's order`)}
      <table>
        ${items.map((item) => buildItemRow(item, site))}
      </table>`,
  );
}

function buildFacts(plan: PlanPagePlan, site: Site): readonly Html[] {
  const link = (other: Titled | null): HtmlPart => other && linkPlan(other, site);
  return [
    fact("縣市", "county", linkNamed("counties", plan.county, site)),
    fact("機關", "agency", html`${plan.agency} <small lang="en">${plan.agencyEnglish}</small>`),
    fact("局處", "bureau", nameBoth(plan.bureau)),
    fact("期程", "period", html`${plan.period.label} <small lang="en">${plan.period.english}</small>`),
    fact("性質", "horizon", HORIZONS[plan.horizon] ?? plan.horizon),
    fact("發文日期", "issued on", plan.issuedOn),
    fact("文號", "document number", plan.documentNumber),
    fact("涵蓋主題", "scope", linkAllNamed("themes", plan.scope, site)),
    fact("載明", "states", nameContents(plan.states)),
    fact("未載", "leaves out", nameContents(plan.leavesOut)),
    fact(
      "文件",
      "documents",
      join(
        plan.documents.map((document) => linkDocument(document, site)),
        "、",
      ),
    ),
    fact("接續", "replaces", link(plan.replaces)),
    fact("後續", "replaced by", link(plan.replacedBy)),
  ];
}

/** A theme that is covered whole stands for its children. */
function findWidest(scope: readonly Named[]): readonly Named[] {
  return scope.filter(({ code }) => !scope.some((other) => code.startsWith(`${other.code}.`)));
}

/** Programs in their own right alone, as the hub counts them everywhere. */
function countKinds(items: readonly PlanPageItem[]): Counts {
  const count = (kind: string): number => items.filter((item) => item.kind === kind).length;
  const parts = items.filter(({ kind, level = 1 }) => kind === "PROGRAM" && level > 1).length;
  return { goals: count("GOAL"), programs: count("PROGRAM") - parts, indicators: count("INDICATOR") };
}

function nameContents(contents: readonly string[]): string {
  return contents.map((content) => CONTENTS[content] ?? content).join("、");
}

function buildStatement({ kind, number, text, citations }: Statement): Html {
  return html`<h3>${number && html`${number} `}<small>${kind}</small> ${join(citations.map(linkLines), "、")}</h3>
    <blockquote>${text}</blockquote>`;
}

function buildItemRow(item: PlanPageItem, site: Site): Html {
  return html`<tr>
    <td>${nameValue("kind", item.kind)}</td>
    <td>${"　".repeat((item.level ?? 1) - 1)}${linkItem(item, site)} <small lang="en">${item.english}</small></td>
  </tr> `;
}
