import { checkExample, readExample } from "../../../src/http/graphiql/read-examples";

const TEXT = `# Programs on a theme across counties
# The programs on some themes in a year,
# county by county.
# variables: {"themes": ["volunteering"], "year": 2022}
query ProgramsByTheme($themes: [String!]!, $year: Year) {
  # Of all plans.
  programs(filter: { themes: $themes, year: $year }) { totalCount }
}
`;

test("the head of an operation gives its title, its sentence and its variables; the last stand no longer in the query", () => {
  expect(checkExample("programs-by-theme", TEXT)).toEqual([]);
  expect(readExample("programs-by-theme", TEXT)).toEqual({
    name: "programs-by-theme",
    title: "Programs on a theme across counties",
    description: "The programs on some themes in a year, county by county.",
    query: TEXT.replace(/# variables: .*\n/, ""),
    variables: { themes: ["volunteering"], year: 2022 },
  });
});

test("an operation whose variables all have a default needs no line of variables", () => {
  const text =
    "# Themes\n# All of them.\nquery Themes($language: Language! = ZH_TW) { themes { name(language: $language) } }\n";
  expect(checkExample("themes", text)).toEqual([]);
  expect(readExample("themes", text).variables).toEqual({});
});

const NO_TITLE = "its first line is no title (`# Childcare, county by county`, no full stop)";
const NO_SENTENCE = "no sentence that ends in a full stop says below the title what it answers";
const NO_OBJECT = "what follows `# variables:` is no JSON object on one line";

test.each([
  ["no comment", TEXT.replace(/^#.*\n/gm, ""), [NO_TITLE, NO_SENTENCE, "`# variables:` has no $themes"]],
  ["a title that is a sentence", TEXT.replace("across counties", "across counties."), [NO_TITLE]],
  ["a title alone", TEXT.replace(/# The programs.*\n# county.*\n/, ""), [NO_SENTENCE]],
  ["variables that are no JSON", TEXT.replace('"volunteering"', "volunteering"), [NO_OBJECT]],
  ["variables that are a list", TEXT.replace(/(# variables: ).*/, '$1["volunteering"]'), [NO_OBJECT]],
  ["variables over two lines", TEXT.replace(', "year"', ',\n# "year"'), [NO_SENTENCE, NO_OBJECT]],
  ["a required variable left out", TEXT.replace('"themes": ["volunteering"], ', ""), ["`# variables:` has no $themes"]],
  ["a variable that it does not have", TEXT.replace('"year": 2022', '"years": 2022'), ["it has no $years"]],
])("%s is reported with the file", (_what, text, problems) => {
  expect(checkExample("programs-by-theme", text)).toEqual(
    problems.map((problem) => `schema/operations/programs-by-theme.graphql: ${problem}.`),
  );
});

test("an operation without a head is listed by its name", () => {
  const text = "query Release { dataset { release } }\n";
  expect(readExample("release", text)).toEqual({
    name: "release",
    title: "release",
    description: "",
    query: text,
    variables: {},
  });
});
