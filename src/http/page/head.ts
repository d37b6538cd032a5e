import { cutText } from "./cut-text";
import { html, Html } from "./html";
import { type Site } from "./site";

/** What a page says of itself to whoever does not read it: search engines, and programs that show a pasted link. */
export interface PageHead {
  /** What the page is, with the county where there is one; the hub's name is added. */
  readonly title: string;
  /** A true sentence or two in Chinese, made of the data; what is too long is cut. */
  readonly description: string;
  /** Its path within the hub: /plans/tainan-114. */
  readonly path: string;
  /** In the words of the Open Graph protocol. */
  readonly type: "website" | "article";
  /** What the page is about in the words of schema.org. */
  readonly data: JsonLd;
}

/** A page that no one is to find: it says only that something is not there. */
export interface HiddenHead {
  readonly title: string;
}

/** A node of JSON-LD; what is undefined is left out. */
export type JsonLd = { readonly "@type": string } & Readonly<Record<string, unknown>>;

const SITE_NAME = "縣市計畫 County Plan Hub";
const LONGEST_DESCRIPTION = 150;

/** The elements that say it: title, description, address, Open Graph, JSON-LD. */
export function buildHead(head: PageHead | HiddenHead, site: Site): Html {
  const title = html`<title>${head.title} · ${SITE_NAME}</title>`;
  if (!("path" in head)) return html`${title} <meta name="robots" content="noindex" />`;
  const address = `${site.publicUrl}${head.path}`;
  const description = cutText(head.description, LONGEST_DESCRIPTION);
  return html`${title}
    <meta name="description" content="${description}" />
    <link rel="canonical" href="${address}" />
    <meta property="og:title" content="${head.title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${address}" />
    <meta property="og:type" content="${head.type}" />
    <meta property="og:site_name" content="${SITE_NAME}" />
    <meta property="og:locale" content="zh_TW" />
    <meta name="twitter:card" content="summary" />
    <script type="application/ld+json">
      ${writeJsonLd(head.data)}
    </script>`;
}

/** JSON in which nothing can close the element that holds it. */
function writeJsonLd(data: JsonLd): Html {
  return new Html(JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c"));
}
