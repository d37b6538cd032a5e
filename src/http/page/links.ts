import { html, type Html, type HtmlPart } from "./html";
import { join } from "./layout";
import { type Named, nameBoth } from "./names";
import { type PageFolder, pathOf, type Site } from "./site";

export interface ItemLink {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** A quotation's place in its document. */
export interface Place {
  readonly url: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** An item's number as printed and its title, leading to its page. */
export function linkItem({ id, number, title }: ItemLink, { basePath }: Site): Html {
  return html`<a href="${basePath}${pathOf("items", id)}">${number && html`${number} `}${title}</a>`;
}

/** Items in a list; nothing where there are none. */
export function listItems(items: readonly ItemLink[], site: Site): Html | null {
  return items.length === 0
    ? null
    : html`<ul>
        ${items.map((item) => html`<li>${linkItem(item, site)}</li>`)}
      </ul>`;
}

export function linkPlan(plan: Titled, site: Site): Html {
  return html`<a href="${site.basePath}${pathOf("plans", plan.id)}">${plan.title}</a>`;
}

export function linkDocument(document: Titled, site: Site): Html {
  return html`<a href="${site.basePath}${pathOf("documents", document.id)}">${document.title}</a>`;
}

/** A county, a theme, a reference or an initiative in both languages, leading to its page. */
export function linkNamed(folder: PageFolder, named: Named, { basePath }: Site): Html {
  return html`<a href="${basePath}${pathOf(folder, named.code)}">${nameBoth(named)}</a>`;
}

/** Several of them in one line. */
export function linkAllNamed(folder: PageFolder, named: readonly Named[], site: Site): readonly HtmlPart[] {
  return join(
    named.map((one) => linkNamed(folder, one, site)),
    "、",
  );
}

/** A quotation's address, which starts with PUBLIC_URL, as a link within the site. */
export function linkLines(place: Place): Html {
  const { pathname, hash } = new URL(place.url);
  const lines = place.startLine === place.endLine ? `${place.startLine}` : `${place.startLine}–${place.endLine}`;
  return html`<a href="${pathname}${hash}">第 ${lines} 行</a>`;
}
