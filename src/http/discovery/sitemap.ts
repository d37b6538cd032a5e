import { html, type Html } from "../page/html";
import { type PageAddresses } from "./page-addresses";

/** What one file of a sitemap may list (sitemaps.org, 0.9). */
const MOST_ADDRESSES = 50_000;

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A sitemap as its files: one, or an index that leads to the others. */
export interface Sitemap {
  /** What /sitemap.xml is. */
  readonly main: string;
  /** What /sitemap-1.xml and the following are; none where one file holds all addresses. */
  readonly parts: readonly string[];
}

/** The sitemap of all pages, each with the day of the release. */
export function buildSitemap(
  { paths, publishedAt }: PageAddresses,
  publicUrl: string,
  mostAddresses = MOST_ADDRESSES,
): Sitemap {
  const addresses = paths.map((path) => `${publicUrl}${path}`);
  if (addresses.length <= mostAddresses) return { main: buildUrlSet(addresses, publishedAt), parts: [] };
  const count = Math.ceil(addresses.length / mostAddresses);
  const parts = Array.from({ length: count }, (_, index) =>
    buildUrlSet(addresses.slice(index * mostAddresses, (index + 1) * mostAddresses), publishedAt),
  );
  const files = parts.map((_, index) => `${publicUrl}/sitemap-${String(index + 1)}.xml`);
  return { main: buildIndex(files, publishedAt), parts };
}

function buildUrlSet(addresses: readonly string[], publishedAt: string): string {
  return buildFile(html`<urlset xmlns="${NAMESPACE}">
${addresses.map((address) => html`<url><loc>${address}</loc><lastmod>${publishedAt}</lastmod></url>\n`)}</urlset>`);
}

function buildIndex(files: readonly string[], publishedAt: string): string {
  return buildFile(html`<sitemapindex xmlns="${NAMESPACE}">
${files.map((file) => html`<sitemap><loc>${file}</loc><lastmod>${publishedAt}</lastmod></sitemap>\n`)}</sitemapindex>`);
}

function buildFile({ markup }: Html): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}
