import { html, type Html, type HtmlPart } from "./html";
import { fact, headline, join, layOutPage } from "./layout";
import { type ItemLink, linkItem, linkLines, linkPlan, listItems, nameKind } from "./links";

/** The answer to schema/operations/item-page.graphql, where the node is an item. */
export interface ItemPageItem extends ItemLink {
  readonly english: string;
  readonly plan: { readonly id: string; readonly title: string; readonly english: string };
  readonly county: BothNames;
  readonly period: { readonly label: string; readonly inherited: boolean };
  readonly primaryTheme: { readonly code: string };
  readonly themes: readonly (BothNames & { readonly code: string })[];
  readonly targetGroups: readonly BothNames[];
  readonly citations: readonly Evidence[];
  readonly description?: string | null;
  readonly method?: string | null;
  readonly measure?: string;
  readonly fundingSources?: readonly string[];
  readonly expectedBenefits?: readonly string[];
  readonly parent?: ItemLink | null;
  readonly goal?: ItemLink | null;
  readonly program?: ItemLink | null;
  readonly children?: readonly ItemLink[];
  readonly alsoPrintedAs?: readonly { readonly goal: ItemLink }[];
  readonly programs?: { readonly nodes: readonly ItemLink[] };
  readonly indicators?: { readonly nodes: readonly ItemLink[] };
  readonly targets?: readonly TargetRow[];
}

interface BothNames {
  readonly name: string;
  readonly english: string;
}

interface Evidence {
  readonly field: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly quote: string;
  readonly reading: string;
  readonly check: string;
  readonly url: string;
  readonly corrections: readonly {
    readonly line: number;
    readonly printed: string;
    readonly read: string;
    readonly reason: string;
  }[];
}

interface TargetRow {
  readonly year: number | null;
  readonly rocYear: number | null;
  readonly raw: string;
  readonly note: string | null;
  readonly citations: readonly Evidence[];
}

/** The page of a goal, a program or an indicator: what the document says of it, and where. */
export function buildItemPage(item: ItemPageItem, basePath: string): string {
  return layOutPage(
    { title: item.title, basePath },
    html`<p>${linkPlan(item.plan, basePath)}</p>
      ${headline(item.number ? `${item.number} ${item.title}` : item.title, item.english)}
      <table>
        ${buildFacts(item, basePath)}
      </table>
      ${buildTargets(item.targets ?? [])}
      <h2>出處 <small lang="en">where it stands in the document</small></h2>
      ${item.citations.map(buildEvidence)}`,
  );
}

function buildFacts(item: ItemPageItem, basePath: string): readonly Html[] {
  const listed = (items: readonly ItemLink[] | undefined): Html | null => listItems(items ?? [], basePath);
  const linked = (one: ItemLink | null | undefined): Html | null => (one ? linkItem(one, basePath) : null);
  return [
    fact("類別", "kind", nameKind(item.kind)),
    fact("縣市", "county", nameBoth(item.county)),
    fact("期程", "period", html`${item.period.label}${item.period.inherited && "（依計畫期程）"}`),
    fact(
      "主題",
      "themes",
      join(
        item.themes.map((theme) => nameTheme(theme, item.primaryTheme.code)),
        "、",
      ),
    ),
    fact("服務對象", "target groups", join(item.targetGroups.map(nameBoth), "、")),
    fact("說明", "description", item.description),
    fact("實施方式", "method", item.method),
    fact("衡量標準", "measure", item.measure),
    fact("經費來源", "funding sources", join(item.fundingSources ?? [], "、")),
    fact("預期效益", "expected benefits", listTexts(item.expectedBenefits ?? [])),
    fact("上層項目", "part of", linked(item.parent)),
    fact("所屬目標", "goal", linked(item.goal)),
    fact("所屬計畫項目", "program", linked(item.program)),
    fact("又見於", "also printed as", listed(item.alsoPrintedAs?.map(({ goal }) => goal))),
    fact("細項", "parts", listed(item.children)),
    fact("計畫項目", "programs", listed(item.programs?.nodes)),
    fact("績效指標", "indicators", listed(item.indicators?.nodes)),
  ];
}

function nameBoth({ name, english }: BothNames): Html {
  return html`${name} <small lang="en">${english}</small>`;
}

function nameTheme(theme: BothNames & { readonly code: string }, primary: string): Html {
  return html`${nameBoth(theme)}${theme.code === primary && "（主要）"}`;
}

function listTexts(texts: readonly string[]): HtmlPart {
  return texts.length < 2
    ? texts
    : html`<ul>
        ${texts.map((text) => html`<li>${text}</li>`)}
      </ul>`;
}

function buildTargets(targets: readonly TargetRow[]): Html | null {
  if (targets.length === 0) return null;
  return html`<h2>年度目標值 <small lang="en">targets</small></h2>
    <table>
      <tr>
        <th>年度</th>
        <th>目標值</th>
        <th>出處</th>
        <th></th>
      </tr>
      ${targets.map(buildTarget)}
    </table>`;
}

function buildTarget({ year, rocYear, raw, note, citations }: TargetRow): Html {
  const label = year === null ? "未載明" : html`${rocYear}年 <small>${year}</small>`;
  return html`<tr>
    <td>${label}</td>
    <td>${raw}</td>
    <td>${join(citations.map(linkLines), "、")}</td>
    <td lang="en">${note}</td>
  </tr>`;
}

function buildEvidence(evidence: Evidence): Html {
  const { field, quote, reading, check, corrections } = evidence;
  return html`<h3>${linkLines(evidence)} <small>${field} · ${check}</small></h3>
    <blockquote>${quote}</blockquote>
    ${
      reading !== quote &&
      html`<p>校正後：</p>
        <blockquote>${reading}</blockquote>`
    }
    ${corrections.map(
      ({ line, printed, read, reason }) =>
        html`<p>第 ${line} 行「${printed}」讀作「${read}」 ${englishReason(reason)}</p>`,
    )}`;
}

function englishReason(reason: string): Html {
  return html`<small lang="en">${reason}</small>`;
}
