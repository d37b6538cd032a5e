import { buildExplorerBody, buildExplorerHead } from "./explorer-page";
import { buildHead, type HiddenHead, type PageHead } from "./head";
import { html, type Html, type HtmlPart } from "./html";
import { type Site } from "./site";

/** What every page needs beside its own content. */
export interface PageFrame {
  readonly site: Site;
  readonly head: PageHead | HiddenHead;
  /** Whether the page has lines that an address may name. */
  readonly withLines?: boolean;
}

/**
 * A whole page of the hub: plain, server-made, readable without a script; where the explorer was bundled, its view of the
 * same for whoever has one.
 */
export function layOutPage({ site, head, withLines }: PageFrame, content: HtmlPart): string {
  const plain = layOutBody(site, content);
  const { basePath, explorer } = site;
  const page = html`<!doctype html>
    <html lang="zh-Hant-TW">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${buildHead(head, site)}
        <link rel="icon" href="data:," />
        ${
          explorer
            ? buildExplorerHead(explorer, site)
            : html`<link rel="stylesheet" href="${basePath}/assets/pages.css" />
                ${withLines && html`<script src="${basePath}/assets/lines.js" defer></script>`}`
        }
      </head>
      <body>
        ${explorer ? buildExplorerBody(site, plain) : plain}
      </body>
    </html> `;
  return page.markup;
}

function layOutBody({ basePath }: Site, content: HtmlPart): Html {
  return html`<header>
          <a href="${basePath}/">縣市計畫 <span lang="en">County Plan Hub</span></a>
          <nav>
            <a href="${basePath}/compare">比較 <span lang="en">Compare</span></a>
            <a href="${basePath}/search">搜尋 <span lang="en">Search</span></a>
            <a href="${basePath}/data">資料 <span lang="en">Data</span></a>
            <a href="${basePath}/graphiql">GraphQL</a>
          </nav>
        </header>
        <main>${content}</main>
        <footer>
          <p>文件屬於各機關，原文照錄。本站編製的資料（代碼、英譯）採 CC BY 4.0。</p>
          <p lang="en">
            The documents are their agencies' and are shown as they came. Our data (codes, English titles) is CC BY 4.0;
            English titles are unofficial translations of ours.
          </p>
        </footer>`;
}

/** A Chinese heading with the English one below it, and whose that is. */
export function headline(title: string, english: string | null, source = "unofficial translation"): Html {
  return html`<h1>${title}</h1>
    ${english && html`<p class="english" lang="en">${english} ${source !== "" && html`<small>(${source})</small>`}</p>`}`;
}

/** A heading of a part of a page, in both languages; with an id where addresses name it. */
export function subheading(name: string, english: string, id?: string): Html {
  return html`<h2${id && html` id="${id}"`}>${name} <small lang="en">${english}</small></h2>`;
}

/** A row of a table of facts; no row where nothing is known. */
export function fact(name: string, english: string, value: HtmlPart): Html {
  const empty =
    value === null ||
    value === undefined ||
    value === false ||
    value === "" ||
    (Array.isArray(value) && value.length === 0);
  return empty
    ? html``
    : html`<tr>
        <th>${name} <small lang="en">${english}</small></th>
        <td>${value}</td>
      </tr>`;
}

/** Parts with something between them. */
export function join(parts: readonly HtmlPart[], between: HtmlPart): readonly HtmlPart[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
}
