/** Questions that go as deep as the graph does, over all that it holds; no person asks for so much at once. */
export const DEEP_QUERIES: Readonly<Record<string, string>> = {
  "from counties down to the documents": `{
    counties { name
      plans(includeUndated: true) { totalCount nodes { title bureau { name } scope { code parent { code } }
        statements { text citations { quote section { path parent { path } } } }
        documents { plans { id }
          sections(first: 5) { totalCount nodes { heading parent { path } children { path citation { url } } citation { quote } document { title } } }
          citations(first: 5) { totalCount nodes { quote section { heading } subject { __typename ... on PlanItem { id title } ... on Plan { id } ... on Section { id } } } } }
        citations { quote document { title } } replaces { id } replacedBy { id } } }
      strategicGoals(first: 5) { totalCount nodes { title parent { title } children { title children { title } } alsoPrintedAs { goal { title plan { id } } }
        programs(first: 3) { totalCount nodes { title } } indicators(first: 3) { totalCount nodes { title } } } }
      programs(first: 5, filter: { parts: true }) { totalCount nodes { title parent { title } children { title } goal { title } budgets { raw citations { quote } } } }
      indicators(first: 5) { totalCount nodes { title goal { title } program { title } targets { raw indicator { title } citations { quote section { path } } } } } } }`,
  "from plans down to the targets' citations": `{
    plans(includeUndated: true, first: 100) { nodes { title county { name }
      strategicGoals(first: 100, filter: { levels: [1] }) { nodes { title
        programs(first: 100) { totalCount nodes { title themes { name } targetGroups { name }
          indicators(first: 10) { totalCount nodes { title standards { raw } targets { raw citations { quote document { title } section { path } } } } } } } } } } } }`,
  "from themes and groups to the items": `{
    themes { name children { name items(first: 3) { totalCount nodes { title county { name } plan { title } primaryTheme { parent { name } } citations { quote } } } }
      items(first: 3, orderBy: TITLE, reverse: true) { totalCount pageInfo { endCursor } edges { cursor node { title } } } }
    targetGroups { name items(first: 3, filter: { year: 111, includeUndated: true }) { totalCount nodes { title themes { code } } } } }`,
  "all kinds of items in one list": `{
    items(first: 100, filter: { parts: true }, orderBy: YEAR) { totalCount nodes { title county { name } plan { title county { name } } primaryTheme { name } themes { name } targetGroups { name }
      citations { quote document { title } section { path } subject { __typename } }
      ... on StrategicGoal { parent { title } children { title } programs(first: 2) { totalCount nodes { title } } indicators(first: 2) { totalCount nodes { title } } alsoPrintedAs { goal { title } } }
      ... on Program { parent { title } children { title } goal { title } indicators(first: 2) { totalCount nodes { title } } budgets { raw } }
      ... on Indicator { goal { title } program { title } targets { raw citations { quote } } } } } }`,
  "every facet of everything": `{ facets { themes { name count } counties { name count } kinds { count } years { count } targetGroups { name count }
    fundingSources { count } bureaus { name count } roles { count } listings { count } units { count } } }`,
  "filters of nested lists": `{
    plans(includeUndated: true, first: 100) { nodes {
      programs(filter: { fundingSources: ["公務預算"], themes: ["community-development"], targetGroups: ["communities"], bureaus: ["social-affairs"], text: "社區" }, first: 2) { totalCount nodes { title } }
      indicators(filter: { units: ["PERCENT"], comparators: [GTE], endsIn: { from: 2020 } }, first: 2) { totalCount nodes { title } }
      strategicGoals(filter: { plans: ["tainan-114"], withoutTwins: true, roles: [PRIORITY, KEY_GOAL] }, first: 2) { totalCount nodes { title } } } } }`,
  "some lines of every document": `{
    plans(includeUndated: true, first: 100) { nodes { documents { text(fromLine: 3, toLine: 5)
      from: citations(fromLine: 3, first: 2) { totalCount nodes { quote } }
      to: citations(toLine: 120, first: 2) { totalCount nodes { quote } }
      between: citations(fromLine: 3, toLine: 20, first: 2) { totalCount nodes { quote } }
      sections(levels: [1, 2], first: 2) { totalCount nodes { path } } } } } }`,
};
