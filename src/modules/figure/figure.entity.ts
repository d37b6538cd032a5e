import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { Node } from "../../kit/node";
import { YearScalar } from "../../kit/scalars";
import { type Comparator, Quantity } from "../item/item.types";
import { PlanItem } from "../item/item.entity";
import { Plan } from "../plan/plan.entity";

/** A number that a plan states and that is no target (數據). Its citations prove the amount, what it counts and the year. */
@Entity("figure")
@Index(["planId", "rank"])
@ObjectType({
  implements: Node,
  description:
    "A number (數據) that a plan states and that is no target: a baseline, a benefit's amount, a count of places.",
})
export class Figure implements Node {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { name: "plan_id" })
  planId!: string;

  @ManyToOne(() => Plan, { onDelete: "CASCADE" })
  @JoinColumn({ name: "plan_id" })
  plan!: Relation<Plan>;

  /** The item in whose own words it stands. */
  @Index()
  @Column("text", { name: "item_id", nullable: true })
  itemId!: string | null;

  @ManyToOne(() => PlanItem, { onDelete: "CASCADE" })
  @JoinColumn({ name: "item_id" })
  item!: Relation<PlanItem> | null;

  @Column("text", { name: "subject_zh" })
  subjectZh!: string;

  @Column("text", { name: "subject_en" })
  subjectEn!: string;

  @Column("double precision")
  value!: number;

  @Column("double precision", { nullable: true })
  upper!: number | null;

  @Column("text")
  comparator!: Comparator;

  @Column("text")
  unit!: string;

  @Column("text")
  raw!: string;

  @Column("integer", { nullable: true })
  @Field(() => YearScalar, {
    nullable: true,
    description: "The year that the number holds for; null where the document states none.",
  })
  year!: number | null;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "What a reader should know of it, in English; a note of ours." })
  note!: string | null;

  /** Place in its document, from 0. */
  @Column("integer")
  position!: number;

  /** Place among all figures of the hub: plan by plan, as the documents print them. */
  @Index()
  @Column("integer")
  rank!: number;

  /** Folded words of its subject and of what is printed (`foldAll`). */
  @Column("text", { name: "search_text", select: false })
  searchText!: string;

  @Field(() => Quantity, { description: "The amount with its comparator and unit." })
  get quantity(): Quantity {
    const { value, upper, comparator, unit, raw } = this;
    return Object.assign(new Quantity(), { value, upper, comparator, unit, raw });
  }

  @Field(() => String, { description: "What is counted, as printed; in English our unofficial translation." })
  subject(@LanguageArg() language: Language): string {
    return inLanguage(language, this.subjectZh, this.subjectEn);
  }
}
