import { type Graph, useGraph, type Variables } from "../modules/use-graph";
import { findOperations, OPERATION_VARIABLES, readOperation } from "../operations/operations";
import { countStatements } from "../support/statements";
import { DEEP_QUERIES } from "./deep-queries";
import { writeTenTimes } from "./ten-times";

const seeds = useGraph();
const tenTimes = useGraph();
beforeAll(() => writeTenTimes(tenTimes().dataSource), 60_000);

/** What a question costs, and whether its answer has more rows where the hub holds ten times as much. */
interface Work {
  /** SQL statements, START TRANSACTION and COMMIT among them. */
  readonly statements: number;
  readonly answer: "grows" | "stays";
}

const grows = (statements: number): Work => ({ statements, answer: "grows" });
const stays = (statements: number): Work => ({ statements, answer: "stays" });

/** Each operation with the variables of test/operations/operations.ts. */
const OPERATIONS: Readonly<Record<string, Work>> = {
  "active-programs-by-year": grows(6),
  "childcare-by-county": grows(10),
  "citation-in-context": stays(11),
  citing: stays(10),
  "community-programs-with-funding": grows(10),
  "compare-counties": grows(19),
  "compare-plans": stays(11),
  "corrected-readings": stays(7),
  "county-overview": grows(14),
  "county-page": grows(16),
  "coverage-by-target-group": grows(9),
  "coverage-by-theme-and-county": grows(7),
  "data-page": grows(8),
  "document-page": stays(8),
  "document-page-citations": stays(9),
  "document-page-sections": stays(7),
  "everything-for-target-group": grows(14),
  "explorer-cell": grows(8),
  "explorer-chart": stays(11),
  "explorer-comparison": grows(17),
  "explorer-county": grows(25),
  "explorer-data": grows(11),
  "explorer-document": stays(15),
  "explorer-frame": stays(11),
  "explorer-indicators": grows(14),
  "explorer-initiative": grows(17),
  "explorer-initiatives": grows(11),
  "explorer-item": grows(39),
  "explorer-matrix": grows(7),
  "explorer-plan": grows(31),
  "explorer-reference": grows(13),
  "explorer-references": grows(8),
  "explorer-search": grows(18),
  "explorer-theme": grows(21),
  "falling-due": grows(8),
  "figures-by-theme": grows(8),
  "goal-tree": stays(15),
  "goals-printed-twice": stays(10),
  "indicators-by-unit": grows(9),
  "initiative-page": grows(16),
  "initiatives-by-theme": grows(12),
  "item-page": stays(18),
  "items-by-relevance": grows(8),
  "items-by-theme-and-county": grows(16),
  "items-for-target-group": grows(12),
  "kpi-targets": grows(10),
  "kpis-by-change": grows(8),
  "page-addresses": grows(7),
  "page-addresses-initiatives": stays(4),
  "page-addresses-items": stays(4),
  "page-addresses-plans": grows(6),
  "page-addresses-references": stays(4),
  "plan-page": stays(12),
  "plan-page-items": stays(6),
  "plan-statements": stays(5),
  "plans-by-county": grows(11),
  "program-with-parts": stays(13),
  "programs-by-theme": grows(12),
  "reference-mentions": grows(13),
  release: stays(4),
  "search-results": grows(14),
  "shared-references": grows(9),
  "similar-items": stays(13),
  "start-page": grows(7),
  "text-search": grows(9),
  "theme-page": stays(6),
  "theme-page-counties": grows(9),
  themes: stays(6),
  "word-occurrences": grows(10),
};

const QUESTIONS: Readonly<Record<string, Work>> = {
  "from counties down to the documents": grows(49),
  "from plans down to the targets' citations": grows(21),
  "from themes and groups to the items": grows(19),
  "all kinds of items in one list": grows(29),
  "every facet of everything": grows(19),
  "filters of nested lists": grows(17),
  "some lines of every document": grows(17),
  "what is shared, from initiatives and references down to the documents": grows(40),
  "the figures of every plan": grows(11),
  "what every item shares with others": grows(20),
  "a comparison with all its parts": grows(21),
  "a comparison of all 22 counties": grows(21),
  "coverage of all themes in five counties": grows(11),
  "coverage of all themes in all 22 counties": grows(11),
  "a search for passages": stays(10),
  "a search for promises": grows(18),
  "words in every document": grows(12),
  "coverage of references by year, with items": grows(10),
};

/** Asks both hubs; what they do is compared with what is expected of both. */
async function expectOfBoth({ statements, answer }: Work, query: string, variables?: Variables): Promise<void> {
  const small = await ask(seeds(), query, variables);
  const large = await ask(tenTimes(), query, variables);
  expect({
    seeds: small.statements,
    tenTimes: large.statements,
    answer: large.rows > small.rows ? "grows" : "stays",
  }).toEqual({ seeds: statements, tenTimes: statements, answer });
}

async function ask(graph: Graph, query: string, variables?: Variables): Promise<{ statements: number; rows: number }> {
  const { result, statements } = await countStatements(graph.dataSource, () => graph.ask(query, variables));
  return { statements: statements.length, rows: countRows(result) };
}

/** How many objects an answer has. */
function countRows(answer: unknown): number {
  if (typeof answer !== "object" || answer === null) return 0;
  return Object.values(answer).reduce((sum: number, part) => sum + countRows(part), 1);
}

test("the hub holds ten times as much beside the seeds", async () => {
  const query = "{ dataset { plans strategicGoals programs indicators targets citations } }";
  const [one, ten] = await Promise.all(
    [seeds, tenTimes].map((graph) => graph().ask<{ dataset: Record<string, number> }>(query)),
  );
  expect(ten?.dataset).toEqual(
    Object.fromEntries(Object.entries(one?.dataset ?? {}).map(([name, count]) => [name, count * 10])),
  );
});

test("every operation of schema/operations has its number here", () => {
  expect(Object.keys(OPERATIONS).sort()).toEqual(findOperations());
});

test.each(Object.entries(OPERATIONS))("%s: %j on the seeds and on ten times as much", async (name, expected) => {
  await expectOfBoth(expected, readOperation(name), OPERATION_VARIABLES[name]);
});

test.each(Object.entries(QUESTIONS))("%s: %j on the seeds and on ten times as much", async (name, expected) => {
  await expectOfBoth(expected, DEEP_QUERIES[name] ?? "");
});

test("every deep question has its number here", () => {
  expect(Object.keys(QUESTIONS)).toEqual(Object.keys(DEEP_QUERIES));
});
