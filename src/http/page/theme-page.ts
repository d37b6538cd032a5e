import { type CoverageCell, type CoverageRow, listSilent } from "./coverage";
import { type DescribedTheme, describeTheme } from "./heads/theme-head";
import { html, type Html } from "./html";
import { fact, headline, layOutPage, subheading } from "./layout";
import { type ItemLink, linkNamed, listItems } from "./links";
import { type BothNames, type Named, nameBoth, nameValue } from "./names";
import { type Site } from "./site";

/** The answer to schema/operations/theme-page.graphql. */
export interface ThemePageTheme extends DescribedTheme {
  readonly definitionEnglish: string | null;
  readonly parent: Named | null;
  readonly children: readonly (Named & { readonly items: { readonly totalCount: number } })[];
  readonly crosswalk: readonly (BothNames & { readonly scheme: string; readonly code: string })[];
}

/** The answer to schema/operations/theme-page-counties.graphql. */
export interface ThemePageCounties {
  readonly rows: readonly CoverageRow[];
  readonly cells: readonly ThemePageCell[];
}

interface ThemePageCell extends CoverageCell {
  readonly column: string;
  readonly items: { readonly nodes: readonly ItemLink[] };
}

/** The page of a theme: what belongs to it, and what each county has under it or what its silence means. */
export function buildThemePage(theme: ThemePageTheme, counties: ThemePageCounties, site: Site): string {
  const { rows, cells } = counties;
  const linkCounty = (county: CoverageRow): Html => linkNamed("counties", county, site);
  return layOutPage(
    { site, head: describeTheme(theme, rows, site) },
    html`${theme.parent && html`<p>${linkNamed("themes", theme.parent, site)}</p>`}
      ${headline(theme.name, theme.english)} ${theme.definition && html`<p>${theme.definition}</p>`}
      ${theme.definitionEnglish && html`<p lang="en"><small>${theme.definitionEnglish}</small></p>`}
      <table>
        ${buildFacts(theme, site)}
      </table>
      ${subheading("各縣市", `county by county: ${String(theme.items.totalCount)} items`)}
      ${rows
        .filter(({ total }) => total > 0)
        .map(
          (county) =>
            html`<h3>${linkCounty(county)}：${county.total} 項</h3>
              ${cells.filter(({ row }) => row === county.code).map((cell) => buildKind(cell, theme, site))}`,
        )}
      ${listSilent(rows, cells, linkCounty)} ${listMappings(theme)}`,
  );
}

function buildFacts(theme: ThemePageTheme, site: Site): readonly Html[] {
  const children = theme.children.map(
    (child) => html`<li>${linkNamed("themes", child, site)} ${child.items.totalCount}</li>`,
  );
  return [
    fact("代碼", "code", html`<code>${theme.code}</code>`),
    fact("下層主題", "themes below it", children.length > 0 && html`<ul class="plain">${children}</ul>`),
  ];
}

function listMappings({ crosswalk }: ThemePageTheme): Html | null {
  if (crosswalk.length === 0) return null;
  return html`${subheading("對照", "the same field in other classifications; the mapping is ours")}
    <ul>
      ${crosswalk.map((mapping) => html`<li>${nameValue("scheme", mapping.scheme)} ${mapping.code} ${nameBoth(mapping)}</li>`)}
    </ul>`;
}

/** The first items of a kind; where there are more, where they all stand. */
function buildKind(cell: ThemePageCell, theme: Named, site: Site): Html | null {
  const shown = cell.items.nodes;
  if (shown.length === 0) return null;
  const table = `${site.basePath}/v1/items.csv?county=${cell.row}&theme=${encodeURIComponent(theme.code)}&kind=${cell.column}`;
  return html`<p>${nameValue("kind", cell.column)} ${cell.count}</p>
    ${listItems(shown, site)}
    ${
      cell.count > shown.length &&
      html`<p>
        全部 ${cell.count} 項見<a href="${table}">下載表</a>
        <small lang="en">all of them in the download</small>
      </p>`
    }`;
}
