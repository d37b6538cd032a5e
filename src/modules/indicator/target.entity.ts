import { Field, Float, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Node } from "../../kit/node";
import { rocYear, YearScalar } from "../../kit/scalars";
import { Comparator } from "../item/item.types";
import { Indicator } from "./indicator.entity";

/** The value promised for a year (年度目標值). Its citations have the indicator as subject and its id as part. */
@Entity("target")
@Index(["indicatorId", "position"])
@ObjectType({ implements: Node, description: "The value that a plan promises for a year (年度目標值)." })
export class Target implements Node {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { name: "indicator_id" })
  indicatorId!: string;

  @ManyToOne(() => Indicator, { onDelete: "CASCADE" })
  @JoinColumn({ name: "indicator_id" })
  indicator!: Relation<Indicator>;

  @Column("integer", { nullable: true })
  @Field(() => YearScalar, { nullable: true, description: "The year; null where the document names none." })
  year!: number | null;

  @Column("boolean", { name: "every_year", default: false })
  @Field(() => Boolean, {
    description: "True where the document says each year (每年) and the hub has written the years out.",
  })
  everyYear!: boolean;

  @Column("text")
  @Field(() => Comparator, { description: "Whether the value is meant exactly, at least or at most." })
  comparator!: Comparator;

  @Column("text", { name: "comparator_raw", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "≧, 以上, 至少; null where none is printed, and comparator is EQ.",
  })
  comparatorRaw!: string | null;

  @Column("double precision", { nullable: true })
  @Field(() => Float, { nullable: true, description: "The number; null where what is printed is no number." })
  value!: number | null;

  @Column("double precision", { nullable: true })
  @Field(() => Float, { nullable: true, description: "The upper end where a range is printed." })
  upper!: number | null;

  @Column("text")
  @Field(() => String, { description: "PERCENT, or the counting unit as printed." })
  unit!: string;

  @Column("text", { name: "unit_raw", nullable: true })
  @Field(() => String, { nullable: true, description: "The unit beside the value; null where none is printed there." })
  unitRaw!: string | null;

  @Column("text")
  @Field(() => String, { description: "As printed: 75%, ≧20%, 100." })
  raw!: string;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      "What a reader should know before using it, for example that the percent sign is missing in the document.",
  })
  note!: string | null;

  /** Place among the indicator's targets, from 0. */
  @Column("integer")
  position!: number;

  @Field(() => Int, { nullable: true, description: "The year in the calendar of the Republic of China (民國)." })
  get rocYear(): number | null {
    return this.year === null ? null : rocYear(this.year);
  }
}
