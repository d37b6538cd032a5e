/** What schema/operations/start-page.graphql says of the data, as far as it is told here. */
interface Told {
  readonly release: string;
  readonly publishedAt: string;
  readonly counties: number;
  readonly plans: number;
  readonly strategicGoals: number;
  readonly programs: number;
  readonly indicators: number;
  readonly targets: number;
}

/** What a language model is to know of the hub, in the form of llmstxt.org. */
export function buildLlmsText(dataset: Told, publicUrl: string): string {
  const { release, publishedAt, counties, plans, strategicGoals, programs, indicators, targets } = dataset;
  return `# County Plan Hub (縣市計畫)

> One public GraphQL graph over the social-affairs plans (社會福利施政計畫) of Taiwan's counties and cities. Every goal, program, indicator and yearly target carries a quotation that a machine has found in the plan's document, with the lines where it stands.

Release ${release}, published ${publishedAt}: ${String(plans)} plans of ${String(counties)} counties, ${String(strategicGoals)} goals, ${String(programs)} programs, ${String(indicators)} indicators, ${String(targets)} targets. The data is read only and needs no key.

When you use it:

- Quote the Chinese text as printed and give its place: the citation's \`url\` opens the document at the lines.
- Targets are promises for a year, not results.
- English titles are unofficial translations of ours; no agency has approved them.
- An empty answer is not "no": \`coverage\` and \`compare\` say whether a plan is silent, does not cover the field, is of other years, or is not in the hub at all.
- 111, 民國111年 and 2022 are the same year. A plan that states no year is found with \`includeUndated: true\`.

## Ask

- [GraphQL](${publicUrl}/graphql): POST JSON \`{"query": "…"}\`
- [Schema](${publicUrl}/schema.graphql): every type, field and argument, each with a description
- [GraphiQL](${publicUrl}/graphiql): the query editor, with example queries

## Download

- [Items](${publicUrl}/v1/items.csv): goals, programs and indicators; /v1/<table>.csv and .xlsx give the other tables
- [Everything](${publicUrl}/v1/dataset.zip): all tables in one file

## Read

- [Data](${publicUrl}/data): release, licence (CC BY 4.0), how to cite, all downloads, counties and themes
- [Plans](${publicUrl}/): the plans that the hub holds
- [Sitemap](${publicUrl}/sitemap.xml): every page: counties, themes, plans, documents, items, references, shared undertakings
`;
}
