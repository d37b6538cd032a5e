import { badUserInput } from "../../errors";
import { type HubContext } from "../../kit/context";
import { requireKnownCodes } from "../../kit/known-codes";
import { pageOfList } from "../../kit/list-page";
import { loadAll } from "../../kit/loaders";
import { LARGEST_PAGE_SIZE } from "../../kit/page-arguments";
import { type ItemFilter } from "../item/item.args";
import { checkItemFilter } from "../item/item-filter.conditions";
import { type HeldPlan, loadHeldPlans } from "../presence/held-plans.queries";
import { judgePresence, type PresenceQuestion } from "../presence/presence.rules";
import { readPresenceQuestion } from "../presence/presence.question";
import { type Presence } from "../presence/presence.types";
import { Theme } from "../theme/theme.entity";
import { type CoverageArguments } from "./coverage.args";
import { findAxisValues } from "./coverage.headings";
import { cellKey, countMatrix, findSpokenOf, type MatrixCounts } from "./coverage.queries";
import {
  type CellCounts,
  type Coverage,
  type CoverageAxis,
  CoverageCell,
  CoverageHeading,
  type CoverageMatrix,
  type CoverageQuestion,
} from "./coverage.types";

const NOTHING: CellCounts = { count: 0, goals: 0, programs: 0, indicators: 0 };

/** Counts the matrix that is asked for; its number of statements does not depend on its size. */
export async function buildCoverage(context: HubContext, args: CoverageArguments): Promise<Coverage> {
  const asked = await readQuestion(context, args);
  const rows = await findAxisValues(context, asked.rows, asked);
  const columns = await findAxisValues(context, asked.columns, asked);
  const codes = { rows: rows.map(({ code }) => code), columns: columns.map(({ code }) => code) };
  const matrix: CoverageMatrix = { ...asked, codes };
  const page = pageOfList({
    order: `coverage ${asked.rows} ${asked.parentTheme ?? ""}`,
    list: rows,
    idOf: ({ code }) => code,
    first: args.first ?? LARGEST_PAGE_SIZE,
    after: args.after,
  });
  const counts = await countMatrix(context, matrix);
  const presence = await findPresence(context, matrix, counts);
  return {
    pageInfo: page.pageInfo,
    rows: page.nodes.map((value) => new CoverageHeading(value, counts.rows.get(value.code) ?? 0)),
    columns: columns.map((value) => new CoverageHeading(value, counts.columns.get(value.code) ?? 0)),
    cells: page.nodes.flatMap(({ code: row }) =>
      columns.map(({ code: column }) => {
        const found = counts.cells.get(cellKey(row, column)) ?? NOTHING;
        return new CoverageCell(matrix, { row, column }, presence(row, column), found);
      }),
    ),
  };
}

async function readQuestion(context: HubContext, args: CoverageArguments): Promise<CoverageQuestion> {
  const { rows, columns, parentTheme, filter } = args;
  if (rows === columns)
    throw badUserInput(`columns: rows and columns are both ${rows}. Ask for two different axes.`, {
      argument: "columns",
    });
  if (parentTheme !== undefined && parentTheme !== null) await checkParentTheme(context, parentTheme, [rows, columns]);
  await checkItemFilter(context, filter);
  return { rows, columns, parentTheme: parentTheme ?? null, filter: filter ?? {} };
}

async function checkParentTheme(context: HubContext, code: string, axes: readonly CoverageAxis[]): Promise<void> {
  if (!axes.includes("THEME"))
    throw badUserInput("parentTheme: no axis is THEME. Make one, or leave parentTheme out.", {
      argument: "parentTheme",
    });
  const themes = await loadAll(context, Theme, "rank");
  const own = themes.find((theme) => theme.code === code);
  if (own?.parentCode)
    throw badUserInput(`parentTheme: "${code}" is itself a child. Give "${own.parentCode}".`, {
      argument: "parentTheme",
      suggestions: [own.parentCode],
    });
  const tops = themes.filter(({ parentCode }) => parentCode === null);
  requireKnownCodes(
    "parentTheme",
    [code],
    tops.map((top) => top.code),
  );
}

type FindPresence = (row: string, column: string) => Presence | null;

/** What each cell's absence means, where counties are an axis. */
async function findPresence(context: HubContext, matrix: CoverageMatrix, counts: MatrixCounts): Promise<FindPresence> {
  if (matrix.rows !== "COUNTY" && matrix.columns !== "COUNTY") return () => null;
  const plans = await loadHeldPlans(context);
  const spoken = await findSpokenOf(context, matrix, plans);
  return (row, column) => {
    const [county, other] = matrix.rows === "COUNTY" ? [row, column] : [column, row];
    const axis = matrix.rows === "COUNTY" ? matrix.columns : matrix.rows;
    return judgePresence(
      plans.filter((plan: HeldPlan) => plan.county === county),
      narrowQuestion(matrix.filter, axis, other),
      { addressed: counts.cells.has(cellKey(row, column)), otherwise: spoken.has(cellKey(row, column)) },
    );
  };
}

/** What the other axis adds to the question: the field, the year, or which plans are asked. */
function narrowQuestion(filter: ItemFilter, axis: CoverageAxis, code: string): PresenceQuestion {
  const question = readPresenceQuestion(filter);
  switch (axis) {
    case "THEME":
      return { ...question, field: [...question.field, [code]], references: null };
    case "TARGET_GROUP":
    case "INITIATIVE":
      return { ...question, references: null };
    case "REFERENCE":
      return { ...question, references: question.references && [...question.references, [code]] };
    case "YEAR":
      return { ...question, years: { from: Number(code), to: Number(code) } };
    case "BUREAU":
      return { ...question, asks: (plan) => question.asks(plan) && plan.bureau === code };
    case "COUNTY":
    case "KIND":
      return question;
  }
}
