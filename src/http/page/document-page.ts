import { groupBy } from "./group-by";
import { type DescribedDocument, describeDocument } from "./heads/document-head";
import { html, type Html } from "./html";
import { fact, headline, join, layOutPage, subheading } from "./layout";
import { type ItemLink, linkItem, linkPlan } from "./links";
import { type Site } from "./site";

/** The answer to schema/operations/document-page.graphql. */
export interface DocumentPageDocument extends DescribedDocument {
  readonly retrievedOn: string | null;
  readonly sha256: string;
  readonly text: string;
  readonly passedOver: readonly { readonly startLine: number; readonly endLine: number; readonly reason: string }[];
}

/** A node of schema/operations/document-page-sections.graphql. */
export interface DocumentPageSection {
  readonly number: string | null;
  readonly heading: string | null;
  readonly english: string | null;
  readonly level: number;
  readonly citation: { readonly startLine: number };
}

/** A node of schema/operations/document-page-citations.graphql; subjects that are no items have no id here. */
export interface DocumentPageCitation {
  readonly field: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly subject: Partial<ItemLink>;
}

/** The page of a document: its outline, and each line with a number to name it by and what was made of it. */
export function buildDocumentPage(
  document: DocumentPageDocument,
  sections: readonly DocumentPageSection[],
  citations: readonly DocumentPageCitation[],
  site: Site,
): string {
  return layOutPage(
    { site, head: describeDocument(document, site), withLines: true },
    html`${headline(document.title, document.english)}
<table>
${buildFacts(document, site)}
</table>
<details${sections.length > 0 && html` open`}><summary>大綱 <small lang="en">outline</small></summary>
${buildOutline(sections)}
</details>
${subheading("全文", "the text as it came")}
<ol class="lines">
${buildLines(document, citations, site)}
</ol>`,
  );
}

function buildFacts(document: DocumentPageDocument, site: Site): readonly Html[] {
  return [
    fact(
      "計畫",
      "plans",
      join(
        document.plans.map((plan) => linkPlan(plan, site)),
        "、",
      ),
    ),
    fact(
      "來源",
      "source",
      document.sourceUrl
        ? linkSource(document.sourceUrl)
        : html`網址不詳 <small lang="en">address not known to us</small>`,
    ),
    fact("取得日期", "retrieved on", document.retrievedOn),
    fact("行數", "lines", document.lineCount),
    fact("SHA-256", "of the stored text", html`<code>${document.sha256}</code>`),
  ];
}

/** Only an address of the web becomes a link. */
function linkSource(url: string): Html {
  return /^https?:/.test(url) ? html`<a href="${url}" rel="noopener">${url}</a>` : html`${url}`;
}

function buildOutline(sections: readonly DocumentPageSection[]): Html {
  return html`<ul>
    ${sections.map(
      ({ number, heading, english, level, citation }) =>
        html`<li>
          ${"　".repeat(level - 1)}<a href="#L${citation.startLine}">${number && html`${number} `}${heading}</a>
          ${english && html` <small lang="en">${english}</small>`}
        </li> `,
    )}
  </ul>`;
}

function buildLines(
  document: DocumentPageDocument,
  citations: readonly DocumentPageCitation[],
  site: Site,
): readonly Html[] {
  const places = new Map(groupBy(citations, ({ startLine }) => startLine).map((group) => [group[0].startLine, group]));
  const reasons = new Map(document.passedOver.map((run) => [run.startLine, run]));
  return splitLines(document.text).map((text, index) => {
    const line = index + 1;
    const here = places.get(line) ?? [];
    return html`<li id="L${line}"><a class="number" href="#L${line}">${line}</a><span class="text">${text}</span>
${buildAnchors(here)}${buildMade(here, site)}${buildReason(reasons.get(line))}</li>
`;
  });
}

/** As an editor counts them: an end of line ends a line and begins none. */
function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** So that #L210-L213 leads to its first line without a script too. */
function buildAnchors(citations: readonly DocumentPageCitation[]): readonly Html[] {
  const names = citations
    .filter(({ startLine, endLine }) => endLine > startLine)
    .map((one) => `L${one.startLine}-L${one.endLine}`);
  return [...new Set(names)].map((name) => html`<span id="${name}"></span>`);
}

/** The items that begin here, each once, with the fields that the line proves. */
function buildMade(citations: readonly DocumentPageCitation[], site: Site): Html | null {
  const fields = new Map<string, { item: ItemLink; fields: string[] }>();
  for (const { subject, field } of citations) {
    if (!isItem(subject)) continue;
    const known = fields.get(subject.id);
    if (known) known.fields.push(field);
    else fields.set(subject.id, { item: subject, fields: [field] });
  }
  if (fields.size === 0) return null;
  const made = [...fields.values()].map(
    ({ item, fields: names }) => html`${linkItem(item, site)} (${[...new Set(names)].join(", ")})`,
  );
  return html`<span class="made">${join(made, " · ")}</span>`;
}

function isItem(subject: Partial<ItemLink>): subject is ItemLink {
  return subject.id !== undefined && subject.kind !== undefined;
}

function buildReason(run: DocumentPageDocument["passedOver"][number] | undefined): Html | null {
  if (!run) return null;
  const lines = run.endLine > run.startLine ? `lines ${run.startLine}–${run.endLine}` : `line ${run.startLine}`;
  return html`<span class="made" lang="en">nothing taken from ${lines}: ${run.reason}</span>`;
}
