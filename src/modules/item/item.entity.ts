import { Field, InterfaceType } from "type-graphql";
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  TableInheritance,
  type Relation,
} from "typeorm";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { Node } from "../../kit/node";
import { Period } from "../../kit/period";
import { Plan } from "../plan/plan.entity";
import { Theme } from "../theme/theme.entity";
import { ItemKind } from "./item.types";

/**
 * What goals, programs and indicators have in common: one table, told apart by `kind`. CHECK constraints say which
 * columns each kind must and must not have; a trigger of the first migration keeps links inside their plan and kind.
 */
@Entity("plan_item")
@TableInheritance({ column: { type: "text", name: "kind" } })
@Index(["planId", "kind", "rankDocument"])
@Index(["kind", "rankDocument"])
@Index(["kind", "rankTitle"])
@Index(["kind", "rankCounty"])
@Index(["kind", "rankYear"])
@Index(["kind", "rankChange"])
@Index(["periodStart", "periodEnd"])
@Check("plan_item_kind", `kind IN ('GOAL', 'PROGRAM', 'INDICATOR')`)
@Check(
  "plan_item_period",
  `(period_start IS NULL) = (period_end IS NULL) AND (period_start IS NULL OR period_start <= period_end)`,
)
@Check(
  "plan_item_goal",
  `kind <> 'GOAL' OR (role IS NOT NULL AND level >= 1 AND listing IS NULL AND goal_id IS NULL AND program_id IS NULL AND measure IS NULL AND unit IS NULL AND direction IS NULL)`,
)
@Check(
  "plan_item_program",
  `kind <> 'PROGRAM' OR (listing IS NOT NULL AND level >= 1 AND role IS NULL AND program_id IS NULL AND measure IS NULL AND unit IS NULL AND direction IS NULL)`,
)
@Check(
  "plan_item_indicator",
  `kind <> 'INDICATOR' OR (listing IS NOT NULL AND measure IS NOT NULL AND unit IS NOT NULL AND direction IS NOT NULL AND role IS NULL AND level IS NULL AND parent_id IS NULL)`,
)
@Check("plan_item_level", `level IS NULL OR (level = 1) = (parent_id IS NULL)`)
@InterfaceType({
  implements: Node,
  description: "What goals, programs and indicators have in common, so that one query can ask for all three.",
})
export abstract class PlanItem implements Node {
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  @Field(() => ItemKind, { description: "Goal, program or indicator." })
  kind!: ItemKind;

  @Column("text", { name: "plan_id" })
  planId!: string;

  @ManyToOne(() => Plan, { onDelete: "CASCADE" })
  @JoinColumn({ name: "plan_id" })
  plan!: Relation<Plan>;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "The item's number as printed: 一, （三）, 2." })
  number!: string | null;

  @Column("text", { name: "title_zh" })
  titleZh!: string;

  @Column("text", { name: "title_en" })
  titleEn!: string;

  @Index()
  @Column("text", { name: "primary_theme_code" })
  primaryThemeCode!: string;

  @ManyToOne(() => Theme)
  @JoinColumn({ name: "primary_theme_code", referencedColumnName: "code" })
  primaryTheme!: Relation<Theme>;

  /** CE years; both null where neither the item nor its plan states any. */
  @Column("integer", { name: "period_start", nullable: true })
  periodStart!: number | null;

  @Column("integer", { name: "period_end", nullable: true })
  periodEnd!: number | null;

  @Column("text", { name: "period_raw", nullable: true })
  periodRaw!: string | null;

  @Column("boolean", { name: "period_inherited" })
  periodInherited!: boolean;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "What a reader should know of the item, in English; a note of ours.",
  })
  note!: string | null;

  /** Place in its plan, over all kinds and levels, from 0. */
  @Column("integer")
  position!: number;

  /** Places in the orders over all items of the hub, unique, recomputed by each import. */
  @Column("integer", { name: "rank_document" })
  rankDocument!: number;

  @Column("integer", { name: "rank_title" })
  rankTitle!: number;

  @Column("integer", { name: "rank_county" })
  rankCounty!: number;

  @Column("integer", { name: "rank_year" })
  rankYear!: number;

  /** Place by the change of its targets: units one after the other, the largest rise first; what has no change last. */
  @Column("integer", { name: "rank_change" })
  rankChange!: number;

  /** Folded words of its own: title, English title and its other texts (`foldAll`). */
  @Column("text", { name: "search_text", select: false })
  searchText!: string;

  /** Folded words of a program's numbered parts at every level below it; empty for everything else. */
  @Column("text", { name: "search_parts", select: false, default: "" })
  searchParts!: string;

  /** Folded words of title and English title (`foldAll`). */
  @Column("text", { name: "search_title", select: false })
  searchTitle!: string;

  @Field(() => Period, { description: "The years of the item; its plan's where it states none of its own." })
  get period(): Period {
    return new Period(this);
  }

  @Field(() => String, { description: "The title as printed; in English our unofficial translation." })
  title(@LanguageArg() language: Language): string {
    return inLanguage(language, this.titleZh, this.titleEn);
  }
}
