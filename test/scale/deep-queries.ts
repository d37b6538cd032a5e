const ALL_COUNTIES = `TAIPEI, NEW_TAIPEI, TAOYUAN, TAICHUNG, TAINAN, KAOHSIUNG, KEELUNG, HSINCHU_CITY, CHIAYI_CITY, HSINCHU_COUNTY, MIAOLI,
  CHANGHUA, NANTOU, YUNLIN, CHIAYI_COUNTY, PINGTUNG, YILAN, HUALIEN, TAITUNG, PENGHU, KINMEN, LIENCHIANG`;

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
    fundingSources { count } bureaus { name count } roles { count } listings { count } units { count } trends { count } references { name count } } }`,
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
  "what is shared, from initiatives and references down to the documents": `{
    initiatives(first: 100) { totalCount nodes { name themes { name } counties { name } related: counties(likeness: [RELATED]) { code } citations { quote document { title } section { path } }
      members(first: 5) { totalCount nodes { likeness note item { title county { name } citations { quote } } } } } }
    references(first: 100) { totalCount nodes { name counties { name } items(first: 2) { totalCount nodes { title } }
      mentions(first: 5) { totalCount nodes { manner item { title } reference { code } citation { quote document { title } section { path } } } } } }
    figures(first: 100) { totalCount nodes { subject county { name } plan { title } item { title } themes { name } citation { quote document { title } } } }
    plans(includeUndated: true, first: 100) { nodes { references(first: 3) { totalCount nodes { name } } } } }`,
  "the figures of every plan": `{
    plans(includeUndated: true, first: 100) { nodes { figures(first: 3) { totalCount nodes { subject item { title } themes { name } citations { quote } } } } } }`,
  "what every item shares with others": `{
    items(first: 100) { totalCount nodes { title figures { subject citation { quote } } initiatives { name counties { code } }
      similar(first: 3) { score reasons item { title county { name } } }
      all: similar(first: 3, otherCountiesOnly: false) { score english: reasons(language: EN) item { title } }
      ... on StrategicGoal { references { name } } ... on Program { references { name } } ... on Indicator { references { name } change trend } } } }`,
  "a comparison with all its parts": compareAll("TAICHUNG, TAINAN, CHIAYI_CITY, MIAOLI, YUNLIN"),
  "a comparison of all 22 counties": compareAll(ALL_COUNTIES),
  "coverage of all themes in five counties": coverThemes("TAICHUNG, TAINAN, CHIAYI_CITY, MIAOLI, YUNLIN"),
  "coverage of all themes in all 22 counties": coverThemes(ALL_COUNTIES),
  "a search for passages": `{
    search(query: "社區", kinds: [SECTION], first: 5) { totalCount nodes { hit { __typename ... on Section { heading } } highlights { text line } citation { quote } } } }`,
  "a search for promises": `{
    search(query: "社區 OR 托育", kinds: [GOAL, PROGRAM, INDICATOR], first: 100) { totalCount interpretation suggestions kinds { code name count }
      nodes { score highlights { field text line } citation { quote document { title } section { path } }
        hit { __typename ... on PlanItem { title county { name } themes { name } } ... on Section { heading document { title } } ... on Figure { subject plan { title } }
          ... on PolicyReference { name } ... on Initiative { name } ... on Theme { name } ... on TargetGroup { name } ... on Plan { title } ... on County { name } } } } }`,
  "words in every document": `{
    occurrences(words: ["社區", "托育"]) { county { name } presence count plans { title }
      citations(first: 5) { totalCount nodes { quote check corrections { read } document { title } section { path } subject { __typename } } } } }`,
  "coverage of references by year, with items": `{
    coverage(rows: REFERENCE, columns: YEAR, filter: { includeUndated: true }) { rows { name total } columns { name total }
      cells { count items(first: 2) { totalCount nodes { title county { name } } } } } }`,
};

function compareAll(counties: string): string {
  return `{
    compare(counties: [${counties}], filter: { year: 2022, includeUndated: true }) { theme { code } columns { code county { name } plan { id } }
      rows(first: 100) { totalCount nodes { initiative { name themes { code } } cells { column { code } presence likeness count items(first: 2) { title citations { quote } } } } }
      summaries { column { code } presence goals programs indicators plans { title } targetGroups { name } references { name } alone(first: 2) { totalCount nodes { title } } }
      sharedReferences { name } } }`;
}

function coverThemes(counties: string): string {
  return `{
    coverage(filter: { counties: [${counties}], year: 2022, includeUndated: true }) { pageInfo { endCursor } rows { name total } columns { name total }
      cells { presence count goals programs indicators items(first: 2) { totalCount nodes { title citations { quote } } } } } }`;
}
