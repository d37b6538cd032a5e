import { html, type Html } from "./html";
import { fact, headline, join, layOutPage } from "./layout";
import { type ItemLink, linkDocument, linkItem, linkLines, linkPlan, nameKind } from "./links";

/** The answer to schema/operations/plan-page.graphql. */
export interface PlanPagePlan {
  readonly id: string;
  readonly title: string;
  readonly english: string;
  readonly agency: string;
  readonly agencyEnglish: string;
  readonly horizon: string;
  readonly issuedOn: string | null;
  readonly documentNumber: string | null;
  readonly states: readonly string[];
  readonly leavesOut: readonly string[];
  readonly county: BothNames;
  readonly bureau: BothNames;
  readonly period: { readonly label: string; readonly english: string };
  readonly scope: readonly ScopeTheme[];
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

interface BothNames {
  readonly name: string;
  readonly english: string;
}

interface ScopeTheme {
  readonly code: string;
  readonly name: string;
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

interface Statement {
  readonly kind: string;
  readonly number: string | null;
  readonly text: string;
  readonly citations: readonly { readonly url: string; readonly startLine: number; readonly endLine: number }[];
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
export function buildPlanPage(plan: PlanPagePlan, items: readonly PlanPageItem[], basePath: string): string {
  return layOutPage(
    { title: plan.title, basePath },
    html`${headline(plan.title, plan.english)}
      <table>
        ${buildFacts(plan, basePath)}
      </table>
      ${plan.statements.length > 0 && html`<h2>計畫自述 <small lang="en">what the plan says of itself</small></h2>`}
      ${plan.statements.map(buildStatement)}
      <h2>項目 <small lang="en">${items.length} goals, programs and indicators, in the document's order</small></h2>
      <table>
        ${items.map((item) => buildItemRow(item, basePath))}
      </table>`,
  );
}

function buildFacts(plan: PlanPagePlan, basePath: string): readonly Html[] {
  return [
    fact("縣市", "county", nameBoth(plan.county)),
    fact("機關", "agency", html`${plan.agency} <small lang="en">${plan.agencyEnglish}</small>`),
    fact("局處", "bureau", nameBoth(plan.bureau)),
    fact("期程", "period", html`${plan.period.label} <small lang="en">${plan.period.english}</small>`),
    fact("性質", "horizon", HORIZONS[plan.horizon] ?? plan.horizon),
    fact("發文日期", "issued on", plan.issuedOn),
    fact("文號", "document number", plan.documentNumber),
    fact("涵蓋主題", "scope", nameScope(plan.scope)),
    fact("載明", "states", nameContents(plan.states)),
    fact("未載", "leaves out", nameContents(plan.leavesOut)),
    fact(
      "文件",
      "documents",
      join(
        plan.documents.map((document) => linkDocument(document, basePath)),
        "、",
      ),
    ),
    fact("接續", "replaces", plan.replaces && linkPlan(plan.replaces, basePath)),
    fact("後續", "replaced by", plan.replacedBy && linkPlan(plan.replacedBy, basePath)),
  ];
}

function nameBoth({ name, english }: BothNames): Html {
  return html`${name} <small lang="en">${english}</small>`;
}

/** A theme that is covered whole stands for its children. */
function nameScope(scope: readonly ScopeTheme[]): string {
  const widest = scope.filter(({ code }) => !scope.some((other) => code.startsWith(`${other.code}.`)));
  return widest.map(({ name }) => name).join("、");
}

function nameContents(contents: readonly string[]): string {
  return contents.map((content) => CONTENTS[content] ?? content).join("、");
}

function buildStatement({ kind, number, text, citations }: Statement): Html {
  return html`<h3>${number && html`${number} `}<small>${kind}</small> ${join(citations.map(linkLines), "、")}</h3>
    <blockquote>${text}</blockquote>`;
}

function buildItemRow(item: PlanPageItem, basePath: string): Html {
  return html`<tr>
    <td>${nameKind(item.kind)}</td>
    <td>${"　".repeat((item.level ?? 1) - 1)}${linkItem(item, basePath)} <small lang="en">${item.english}</small></td>
  </tr> `;
}
