import { groupBy } from "./group-by";
import { type DescribedInitiative, describeInitiative } from "./heads/initiative-head";
import { html, type Html } from "./html";
import { fact, headline, layOutPage, subheading } from "./layout";
import { type ItemLink, linkAllNamed, linkItem, linkLines, linkNamed, type Place } from "./links";
import { type Named, nameValue } from "./names";
import { type Site } from "./site";

/** The answer to schema/operations/initiative-page.graphql, its members aside. */
export interface InitiativePageInitiative extends DescribedInitiative {
  readonly descriptionEnglish: string | null;
  readonly scheme: string | null;
  readonly themes: readonly Named[];
  readonly counties: readonly Named[];
  readonly citations: readonly Quotation[];
}

/** A member of schema/operations/initiative-page.graphql. */
export interface InitiativePageMember {
  readonly likeness: string;
  readonly note: string | null;
  readonly item: ItemLink & { readonly county: Named; readonly citations: readonly (Place & { field: string })[] };
}

interface Quotation extends Place {
  readonly quote: string;
  readonly document: { readonly title: string };
}

/** The page of a shared undertaking: what it is, and each county's version of it. */
export function buildInitiativePage(
  initiative: InitiativePageInitiative,
  members: readonly InitiativePageMember[],
  site: Site,
): string {
  return layOutPage(
    { site, head: describeInitiative(initiative, site) },
    html`${headline(initiative.name, initiative.english)}
      <p>${initiative.description}</p>
      <p lang="en"><small>${initiative.descriptionEnglish}</small></p>
      <table>
        ${buildFacts(initiative, site)}
      </table>
      ${subheading("各縣市的項目", `${String(members.length)} items, county by county`)}
      ${groupBy(members, ({ item }) => item.county.code).map((group) => buildGroup(group, site))}
      ${initiative.citations.length > 0 && subheading("方案名稱的出處", "where the plans print the scheme's name")}
      ${initiative.citations.map(buildQuotation)}`,
  );
}

function buildFacts(initiative: InitiativePageInitiative, site: Site): readonly Html[] {
  return [
    fact("代碼", "code", html`<code>${initiative.code}</code>`),
    fact("主題", "themes", linkAllNamed("themes", initiative.themes, site)),
    fact("方案名稱", "common scheme, as printed", initiative.scheme),
    fact("有此方案的縣市", "counties that have it", linkAllNamed("counties", initiative.counties, site)),
  ];
}

type Group = readonly [InitiativePageMember, ...InitiativePageMember[]];

function buildGroup(group: Group, site: Site): Html {
  return html`<h3>${linkNamed("counties", group[0].item.county, site)}</h3>
    <table>
      ${group.map((member) => buildMember(member, site))}
    </table>`;
}

function buildMember({ item, likeness, note }: InitiativePageMember, site: Site): Html {
  const place = item.citations.find(({ field }) => field === "title") ?? item.citations[0];
  return html`<tr>
    <td>${linkItem(item, site)} ${place && linkLines(place)} ${note && html`<br /><small lang="en">${note}</small>`}</td>
    <td>${nameValue("kind", item.kind)}</td>
    <td>${nameValue("likeness", likeness)}</td>
  </tr> `;
}

function buildQuotation(quotation: Quotation): Html {
  return html`<p>${linkLines(quotation)} ${quotation.document.title}</p>
    <blockquote>${quotation.quote}</blockquote>`;
}
