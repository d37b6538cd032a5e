import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Plan } from "../plan/plan.entity";
import { type SearchKind } from "./search.types";

/** What search can find, with its words in the form in which they are compared (`foldWords`). */
@Entity("search_entry")
@Index(["kind"])
@Index("IDX_search_entry_pieces", { synchronize: false })
export class SearchEntry {
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  kind!: SearchKind;

  /** Null for the shared vocabulary. */
  @Index()
  @Column("text", { name: "plan_id", nullable: true })
  planId!: string | null;

  @ManyToOne(() => Plan, { onDelete: "CASCADE" })
  @JoinColumn({ name: "plan_id" })
  plan!: Relation<Plan> | null;

  @Column("text", { name: "title_zh" })
  titleZh!: string;

  @Column("text", { name: "title_en" })
  titleEn!: string;

  /** All words of its own, titles included, one field a line. */
  @Column("text")
  words!: string;

  /** What counts only where it does not speak for itself: the words of a program's parts, those of a section's items. */
  @Column("text", { default: "" })
  more!: string;

  /** By what else it is found: the English names of its themes and groups. */
  @Column("text", { default: "" })
  keywords!: string;

  /** What narrows but finds nothing alone: the names of its county, its years in both calendars. */
  @Column("text", { default: "" })
  context!: string;

  /** The pieces of all of these (`piecesOf`), for the index. */
  @Column("text", { array: true })
  pieces!: string[];

  /** Its place among entries that are found equally well, from 0. */
  @Column("integer")
  rank!: number;
}
