import { group, inBoth, integer, list, text } from "../columns/column";
import { ITEM_HEAD, ITEM_TAIL } from "../columns/item";
import { connectionSource } from "../source";
import { defineTable } from "../table";

interface ProgramRow {
  readonly listing: string;
  readonly level: number;
  readonly parent: { readonly id: string } | null;
  readonly goal: { readonly id: string; readonly title: string; readonly titleEn: string } | null;
  readonly description: string | null;
  readonly method: string | null;
  readonly fundingSources: readonly string[];
  readonly budgets: readonly { readonly raw: string }[];
  readonly expectedBenefits: readonly string[];
}

export const programs = defineTable({
  name: "programs",
  title: { zh: "計畫項目", en: "Programs" },
  description: "What will be done: rows of programme tables, work items, and their numbered parts where asked for.",
  key: ["id"],
  source: connectionSource("Query.programs"),
  groups: [
    ...ITEM_HEAD,
    group<ProgramRow>(
      `listing level parent { id } goal { id title titleEn: title(language: EN) } description method fundingSources
      budgets { raw } expectedBenefits`,
      [
        text("listing", "Where the document names it: a table, work items, running text.", ({ listing }) => listing, {
          required: true,
          enum: "Listing",
        }),
        integer("level", "1 for a program, 2 and more for its numbered parts.", ({ level }) => level, {
          required: true,
        }),
        text("parent_id", "The program that it is a part of.", ({ parent }) => parent?.id, {
          references: "programs.id",
        }),
        text("goal_id", "The goal that the document puts it under: its id.", ({ goal }) => goal?.id, {
          references: "goals.id",
        }),
        ...inBoth<ProgramRow>(
          "goal",
          { zh: "The goal's title, as printed.", en: "The goal's title, an unofficial translation of ours." },
          ({ goal }) => ({ zh: goal?.title, en: goal?.titleEn }),
        ),
        text("description", "What is printed below or behind the title.", (row) => row.description),
        text("method", "How it is done (實施方式), as printed.", ({ method }) => method),
        list("funding_sources", "Where the money comes from (經費來源), as printed.", (row) => row.fundingSources),
        list("budgets", "Sums of money (經費), as printed.", ({ budgets: sums }) => sums.map(({ raw }) => raw)),
        list("expected_benefits", "What is expected of it (預期效益), as printed.", (row) => row.expectedBenefits),
      ],
    ),
    ...ITEM_TAIL,
  ],
  whole: { filter: { parts: true } },
});
