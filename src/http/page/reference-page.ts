import { groupBy } from "./group-by";
import { type DescribedReference, describeReference } from "./heads/reference-head";
import { html, type Html } from "./html";
import { fact, headline, layOutPage, subheading } from "./layout";
import { type ItemLink, linkAllNamed, linkDocument, linkItem, linkLines, linkNamed, type Place } from "./links";
import { type Named, nameValue } from "./names";
import { type Site } from "./site";

/** The answer to schema/operations/reference-mentions.graphql, its mentions aside. */
export interface ReferencePageReference extends DescribedReference {
  readonly note: string | null;
  readonly counties: readonly Named[];
}

/** A mention of schema/operations/reference-mentions.graphql. */
export interface ReferencePageMention {
  readonly manner: string;
  readonly provision: string | null;
  readonly item: ItemLink | null;
  readonly citation: Place & { readonly quote: string; readonly document: MentioningDocument };
}

interface MentioningDocument {
  readonly id: string;
  readonly title: string;
  readonly plans: readonly { readonly county: Named }[];
}

/** The page of a law, a programme or a fund: who names it, in which words, and where. */
export function buildReferencePage(
  reference: ReferencePageReference,
  mentions: readonly ReferencePageMention[],
  site: Site,
): string {
  const named = mentions.filter(({ manner }) => manner === "NAMED").length;
  const places = { named, namesakes: mentions.length - named };
  return layOutPage(
    { site, head: describeReference(reference, places, site) },
    html`${headline(reference.name, reference.english, "the official name where we know it, else our translation")}
      <table>
        ${buildFacts(reference, site)}
      </table>
      ${subheading("提及之處", `${String(mentions.length)} places that print the name`)}
      ${groupBy(mentions, ({ citation }) => citation.document.id).map((group) => buildGroup(group, site))}`,
  );
}

function buildFacts(reference: ReferencePageReference, site: Site): readonly Html[] {
  return [
    fact("代碼", "code", html`<code>${reference.code}</code>`),
    fact("類別", "kind", nameValue("reference", reference.type)),
    fact("其他寫法", "other printed forms", reference.variants.join("、")),
    fact("提及的縣市", "counties that name it", linkAllNamed("counties", reference.counties, site)),
    fact("附註", "note", reference.note && html`<span lang="en">${reference.note}</span>`),
  ];
}

type Group = readonly [ReferencePageMention, ...ReferencePageMention[]];

function buildGroup(group: Group, site: Site): Html {
  const { document } = group[0].citation;
  const counties = document.plans.map(({ county }) => linkNamed("counties", county, site));
  return html`<h3>${counties} ${linkDocument(document, site)}</h3>
    ${group.map((mention) => buildMention(mention, site))}`;
}

function buildMention({ manner, provision, item, citation }: ReferencePageMention, site: Site): Html {
  return html`<p>
      ${linkLines(citation)} ${provision && html`${provision} `}${item && linkItem(item, site)}
      ${manner === "NAMESAKE" && html`<small>沿用其名的地方方案 <span lang="en">a local scheme of that name</span></small>`}
    </p>
    <blockquote>${citation.quote}</blockquote>`;
}
