import { Field, Float, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { YearScalar } from "../../kit/scalars";
import { Program } from "./program.entity";

/** An amount of money that a document states for a program. Its citations have the program as subject and its id as part. */
@Entity("budget")
@Index(["programId", "position"])
@ObjectType({ description: "An amount of money (經費) that a document states for a program." })
export class Budget {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { name: "program_id" })
  programId!: string;

  @ManyToOne(() => Program, { onDelete: "CASCADE" })
  @JoinColumn({ name: "program_id" })
  program!: Relation<Program>;

  @Column("integer", { nullable: true })
  @Field(() => YearScalar, { nullable: true, description: "The year; null where the document names none." })
  year!: number | null;

  @Column("double precision")
  @Field(() => Float, { description: "The amount in whole units of the currency." })
  amount!: number;

  @Column("text")
  @Field(() => String, { description: "The ISO 4217 code, for example TWD." })
  currency!: string;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "Who pays (經費來源), as printed." })
  source!: string | null;

  @Column("text")
  @Field(() => String, { description: "The amount as printed." })
  raw!: string;

  /** Place among the program's budgets, from 0. */
  @Column("integer")
  position!: number;
}
