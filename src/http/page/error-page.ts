import { html } from "./html";
import { layOutPage } from "./layout";
import { type Site } from "./site";

/** What went wrong, in a few words of Chinese and as programs are told. */
export interface PageError {
  readonly chinese: string;
  readonly message: string;
}

/** A plain page for whatever cannot be answered; the explorer would take the address for a view. */
export function buildErrorPage({ chinese, message }: PageError, { explorer: _explorer, ...site }: Site): string {
  const { basePath } = site;
  return layOutPage(
    { site, head: { title: chinese } },
    html`<h1>${chinese}</h1>
      <p lang="en">${message}</p>
      <p>請從<a href="${basePath}/">首頁</a>找起，或看<a href="${basePath}/data">資料與下載</a>。</p>
      <p lang="en">
        Start from the <a href="${basePath}/">first page</a>, or see <a href="${basePath}/data">data and downloads</a>.
      </p>`,
  );
}
