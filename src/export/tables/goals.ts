import { group, integer, list, text } from "../columns/column";
import { ITEM_HEAD, ITEM_TAIL } from "../columns/item";
import { connectionSource } from "../source";
import { defineTable } from "../table";

interface GoalRow {
  readonly role: string;
  readonly level: number;
  readonly parent: { readonly id: string } | null;
  readonly description: string | null;
  readonly alsoPrintedAs: readonly { readonly goal: { readonly id: string } }[];
}

export const goals = defineTable({
  name: "goals",
  title: { zh: "策略目標", en: "Strategic goals" },
  description:
    "What plans set out to reach: goals, principles, priorities and strategies, and the measures below them.",
  key: ["id"],
  source: connectionSource("Query.strategicGoals"),
  groups: [
    ...ITEM_HEAD,
    group<GoalRow>("role level parent { id } description alsoPrintedAs { goal { id } }", [
      text("role", "Which list of the plan it stands in.", ({ role }) => role, { required: true, enum: "GoalRole" }),
      integer("level", "How deep it stands, 1 at the top.", ({ level }) => level, { required: true }),
      text("parent_id", "The goal that it stands below.", ({ parent }) => parent?.id, { references: "goals.id" }),
      text("description", "What is printed below or behind the title.", (row) => row.description),
      list(
        "also_printed_as",
        "The same promise in another list of the plan: ids of goals.",
        (row) => row.alsoPrintedAs.map(({ goal }) => goal.id),
        { references: "goals.id" },
      ),
    ]),
    ...ITEM_TAIL,
  ],
});
