import { html, type Html } from "./html";

export interface ItemLink {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
}

/** The kind of an item in the words of the plans. */
const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  GOAL: ["策略目標", "goal"],
  PROGRAM: ["計畫項目", "program"],
  INDICATOR: ["績效指標", "indicator"],
};

/** An item's kind, in both languages. */
export function nameKind(kind: string): Html {
  const [chinese, english] = KINDS[kind] ?? [kind, kind];
  return html`${chinese} <small lang="en">${english}</small>`;
}

/** An item's number as printed and its title, leading to its page. */
export function linkItem(item: ItemLink, basePath: string): Html {
  const address = `${basePath}/items/${encodeURIComponent(item.id)}`;
  return html`<a href="${address}">${item.number && html`${item.number} `}${item.title}</a>`;
}

/** Items in a list; nothing where there are none. */
export function listItems(items: readonly ItemLink[], basePath: string): Html | null {
  return items.length === 0
    ? null
    : html`<ul>
        ${items.map((item) => html`<li>${linkItem(item, basePath)}</li>`)}
      </ul>`;
}

export function linkPlan(plan: { readonly id: string; readonly title: string }, basePath: string): Html {
  return html`<a href="${basePath}/plans/${encodeURIComponent(plan.id)}">${plan.title}</a>`;
}

export function linkDocument(document: { readonly id: string; readonly title: string }, basePath: string): Html {
  return html`<a href="${basePath}/documents/${encodeURIComponent(document.id)}">${document.title}</a>`;
}

/** A quotation's address, which starts with PUBLIC_URL, as a link within the site. */
export function linkLines(place: { readonly url: string; readonly startLine: number; readonly endLine: number }): Html {
  const { pathname, hash } = new URL(place.url);
  const lines = place.startLine === place.endLine ? `${place.startLine}` : `${place.startLine}–${place.endLine}`;
  return html`<a href="${pathname}${hash}">第 ${lines} 行</a>`;
}
