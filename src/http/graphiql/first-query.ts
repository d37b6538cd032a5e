/** What a newcomer finds in GraphiQL. */
export const FIRST_QUERY = `# Press Ctrl+Enter. What do the counties plan for childcare in 2022 (民國111年)?
{
  items(filter: { themes: ["childcare"], year: 111 }, first: 10) {
    totalCount
    nodes {
      county { name(language: EN) }
      title
      english: title(language: EN)
      citations { field quote url }
    }
  }
}
`;
