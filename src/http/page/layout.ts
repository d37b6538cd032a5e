import { html, type Html, type HtmlPart } from "./html";

/** What every page needs beside its own content. */
export interface PageFrame {
  readonly title: string;
  /** What the hub's paths begin with where PUBLIC_URL has a path of its own; else empty. */
  readonly basePath: string;
  /** Whether the page has lines that an address may name. */
  readonly withLines?: boolean;
}

/** A whole page of the hub: plain, server-made, readable without a script. */
export function layOutPage({ title, basePath, withLines }: PageFrame, content: HtmlPart): string {
  const page = html`<!doctype html>
    <html lang="zh-Hant-TW">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · 縣市計畫 County Plan Hub</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${basePath}/assets/pages.css" />
        ${withLines && html`<script src="${basePath}/assets/lines.js" defer></script>`}
      </head>
      <body>
        <header>
          <a href="${basePath}/">縣市計畫 <span lang="en">County Plan Hub</span></a>
          <a href="${basePath}/graphql">GraphQL</a>
        </header>
        <main>${content}</main>
        <footer>
          <p>文件屬於各機關，原文照錄。本站編製的資料（代碼、英譯）採 CC BY 4.0。</p>
          <p lang="en">
            The documents are their agencies' and are shown as they came. Our data (codes, English titles) is CC BY 4.0;
            English titles are unofficial translations of ours.
          </p>
        </footer>
      </body>
    </html> `;
  return page.markup;
}

/** A Chinese heading with our English title below it. */
export function headline(title: string, english: string | null): Html {
  return html`<h1>${title}</h1>
    ${englishLine(english)}`;
}

/** An English title, marked as ours. */
export function englishLine(english: string | null): Html {
  return english ? html`<p class="english" lang="en">${english} <small>(unofficial translation)</small></p>` : html``;
}

/** A row of a table of facts; no row where nothing is known. */
export function fact(name: string, english: string, value: HtmlPart): Html {
  const empty = value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
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
