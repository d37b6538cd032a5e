import { type DescribedItem, describeItem } from "./heads/item-head";
import { html, type Html, type HtmlPart } from "./html";
import { fact, headline, join, layOutPage, subheading } from "./layout";
import { type ItemLink, linkItem, linkAllNamed, linkLines, linkNamed, linkPlan, listItems, type Place } from "./links";
import { type Named, nameBoth, nameValue } from "./names";
import { type Site } from "./site";

/** The answer to schema/operations/item-page.graphql, where the node is an item. */
export interface ItemPageItem extends ItemLink, DescribedItem {
  readonly period: DescribedItem["period"] & { readonly inherited: boolean };
  readonly primaryTheme: { readonly code: string };
  readonly targetGroups: readonly Named[];
  readonly references: readonly Named[];
  readonly initiatives: readonly Named[];
  readonly citations: readonly Evidence[];
  readonly fundingSources?: readonly string[];
  readonly parent?: ItemLink | null;
  readonly goal?: ItemLink | null;
  readonly program?: ItemLink | null;
  readonly children?: readonly ItemLink[];
  readonly alsoPrintedAs?: readonly { readonly goal: ItemLink }[];
  readonly programs?: { readonly nodes: readonly ItemLink[] };
  readonly indicators?: { readonly nodes: readonly ItemLink[] };
  readonly targets?: readonly TargetRow[];
}

interface Evidence extends Place {
  readonly field: string;
  readonly quote: string;
  readonly reading: string;
  readonly check: string;
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
export function buildItemPage(item: ItemPageItem, site: Site): string {
  return layOutPage(
    { site, head: describeItem(item, site) },
    html`<p>${linkPlan(item.plan, site)}</p>
      ${headline(item.number ? `${item.number} ${item.title}` : item.title, item.english)}
      <table>
        ${buildFacts(item, site)}
      </table>
      ${buildTargets(item.targets ?? [])}
      ${subheading("出處", "where it stands in the document")}
      ${item.citations.map(buildEvidence)}`,
  );
}

function buildFacts(item: ItemPageItem, site: Site): readonly Html[] {
  const listed = (items: readonly ItemLink[] | undefined): Html | null => listItems(items ?? [], site);
  const linked = (one: ItemLink | null | undefined): Html | null => (one ? linkItem(one, site) : null);
  return [
    fact("類別", "kind", nameValue("kind", item.kind)),
    fact("縣市", "county", linkNamed("counties", item.county, site)),
    fact("期程", "period", html`${item.period.label}${item.period.inherited && "（依計畫期程）"}`),
    fact("主題", "themes", linkThemes(item, site)),
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
    fact("引用", "references", linkAllNamed("references", item.references, site)),
    fact("共同方案", "shared undertakings", linkAllNamed("initiatives", item.initiatives, site)),
  ];
}

function linkThemes({ themes, primaryTheme }: ItemPageItem, site: Site): readonly HtmlPart[] {
  const linked = themes.map(
    (theme) => html`${linkNamed("themes", theme, site)}${theme.code === primaryTheme.code && "（主要）"}`,
  );
  return join(linked, "、");
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
  return html`${subheading("年度目標值", "targets")}
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
