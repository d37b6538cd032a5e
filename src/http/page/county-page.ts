import { type CoverageCell, type CoverageRow, listSilent } from "./coverage";
import { type DescribedCounty, describeCounty } from "./heads/county-head";
import { html, type Html, type HtmlPart } from "./html";
import { fact, headline, layOutPage, subheading } from "./layout";
import { linkNamed, linkPlan } from "./links";
import { nameValue } from "./names";
import { type Site } from "./site";

interface Total {
  readonly totalCount: number;
}

/** How many of each kind a county or a plan has. */
interface Totals {
  readonly strategicGoals: Total;
  readonly programs: Total;
  readonly indicators: Total;
}

/** A plan of schema/operations/county-page.graphql. */
export interface CountyPagePlan extends Totals {
  readonly id: string;
  readonly title: string;
  readonly english: string;
  readonly period: { readonly label: string };
}

/** The answer to schema/operations/county-page.graphql, its plans aside. */
export interface CountyPageAnswer {
  readonly county: DescribedCounty & Totals & { readonly moiCode: string };
  readonly coverage: { readonly rows: readonly CoverageRow[]; readonly cells: readonly CountyPageCell[] };
}

interface CountyPageCell extends CoverageCell {
  readonly goals: number;
  readonly programs: number;
  readonly indicators: number;
}

/** The page of a county: its plans, how much they promise, on what, and what their silence means. */
export function buildCountyPage(
  { county, coverage }: CountyPageAnswer,
  plans: readonly CountyPagePlan[],
  site: Site,
): string {
  const spokenOf = coverage.rows.filter(({ total }) => total > 0);
  const head = describeCounty(county, plans, countAll(county), spokenOf, site);
  return layOutPage(
    { site, head },
    html`${headline(county.name, county.english, "")}
      <table>
        ${fact("層級", "kind", nameValue("county", county.type))} ${fact("ISO 3166-2", "code", county.isoCode)}
        ${fact("內政部代碼", "code of the Ministry of the Interior", county.moiCode)}
      </table>
      ${plans.length === 0 ? sayNoPlan(county) : [buildPlans(plans, county, site), buildThemes(coverage, site)]}`,
  );
}

function countAll({ strategicGoals, programs, indicators }: Totals): {
  readonly goals: number;
  readonly programs: number;
  readonly indicators: number;
} {
  return { goals: strategicGoals.totalCount, programs: programs.totalCount, indicators: indicators.totalCount };
}

function sayNoPlan({ name, english }: DescribedCounty): Html {
  return html`<p>本站沒有${name}的計畫。這只表示尚未收錄，不表示${name}沒有計畫或政策。</p>
    <p lang="en">The hub holds no plan of ${english}. It says nothing of what the county plans or does.</p>`;
}

function buildPlans(plans: readonly CountyPagePlan[], county: Totals, site: Site): Html {
  const rows = plans.map((plan) =>
    buildCountRow(
      html`${linkPlan(plan, site)} <small lang="en">${plan.english}</small><br /><small>${plan.period.label}</small>`,
      countAll(plan),
    ),
  );
  return html`${subheading("計畫", "plans")}
    <table>
      ${buildCountHeader("計畫", "plan")} ${rows}
      ${plans.length > 1 && buildCountRow(html`合計 <small lang="en">in all</small>`, countAll(county))}
    </table>`;
}

function buildThemes({ rows, cells }: CountyPageAnswer["coverage"], site: Site): Html {
  const link = (theme: CoverageRow): Html => linkNamed("themes", theme, site);
  const spokenOf = rows.filter(({ total }) => total > 0);
  return html`${subheading("論及的主題", "themes that its plans speak of")}
    <table>
      ${buildCountHeader("主題", "theme")}
      ${spokenOf.map((theme) => {
        const cell = cells.find(({ row }) => row === theme.code);
        return cell && buildCountRow(link(theme), cell);
      })}
    </table>
    <p>
      <small>一個項目可屬於數個主題。 <span lang="en">An item may stand under several themes.</span></small>
    </p>
    ${listSilent(rows, cells, link)}`;
}

function buildCountHeader(name: string, english: string): Html {
  return html`<tr>
    <th>${name} <small lang="en">${english}</small></th>
    <th>目標 <small lang="en">goals</small></th>
    <th>計畫項目 <small lang="en">programs</small></th>
    <th>績效指標 <small lang="en">indicators</small></th>
  </tr>`;
}

function buildCountRow(
  first: HtmlPart,
  counts: { readonly goals: number; readonly programs: number; readonly indicators: number },
): Html {
  return html`<tr>
    <td>${first}</td>
    <td>${counts.goals}</td>
    <td>${counts.programs}</td>
    <td>${counts.indicators}</td>
  </tr> `;
}
