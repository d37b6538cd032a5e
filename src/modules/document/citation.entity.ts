import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Node } from "../../kit/node";
import { Document } from "./document.entity";
import { CitationCheck, Correction, TextRange } from "./document.types";
import { Section } from "./section.entity";

/** What kind of thing a citation proves a field of; the name of its GraphQL type. */
export type CitationSubjectType =
  "StrategicGoal" | "Program" | "Indicator" | "Plan" | "Figure" | "PolicyReference" | "Initiative" | "Section";

/**
 * The proof (出處) of one field: document, lines, quotation, and how a machine found it there. Its id is
 * `<subject id>~<field>~<n>`; where several plans prove a field, `<subject id>~<field>.<plan id>~<n>`.
 */
@Entity("citation")
@Index(["documentId", "rank"])
@Index(["subjectId", "position"])
@ObjectType({
  implements: Node,
  description:
    "The proof (出處) of one field: the document, the lines, the quotation, and how a machine found it there.",
})
export class Citation implements Node {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { name: "document_id" })
  documentId!: string;

  @ManyToOne(() => Document, { onDelete: "CASCADE" })
  @JoinColumn({ name: "document_id" })
  document!: Relation<Document>;

  /** The item, plan or section whose field it proves. */
  @Column("text", { name: "subject_id" })
  subjectId!: string;

  @Column("text", { name: "subject_type" })
  subjectType!: CitationSubjectType;

  /** The target, statement or budget of the subject that it proves; null where it proves the subject's own field. */
  @Index()
  @Column("text", { name: "part_id", nullable: true })
  partId!: string | null;

  @Column("text")
  @Field(() => String, {
    description: "The field that it proves: title, description, method, fundingSources, period, target.2022 and so on.",
  })
  field!: string;

  /** Place among the citations of its subject, from 0. */
  @Column("integer")
  position!: number;

  /** Place among the citations of its document by first line, from 0. */
  @Column("integer")
  rank!: number;

  @Index()
  @Column("text", { name: "section_id" })
  sectionId!: string;

  @ManyToOne(() => Section, { onDelete: "CASCADE" })
  @JoinColumn({ name: "section_id" })
  section!: Relation<Section>;

  @Column("integer", { name: "start_line" })
  @Field(() => Int, { description: "The first line of the quotation, counted from 1." })
  startLine!: number;

  @Column("integer", { name: "end_line" })
  @Field(() => Int, { description: "The last line of the quotation." })
  endLine!: number;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "The printed page, where the document's text says which." })
  page!: string | null;

  @Column("text")
  @Field(() => String, { description: "The characters as the document prints them, white space apart." })
  quote!: string;

  @Column("text")
  @Field(() => String, { description: "The same after corrections; equal to quote where there are none." })
  reading!: string;

  @Column("jsonb")
  @Field(() => [TextRange], {
    description: "The characters that make the quotation, line by line: what a reader marks.",
  })
  ranges!: TextRange[];

  @Column("text", { name: "check_kind" })
  @Field(() => CitationCheck, { description: "How the quotation was found in the document." })
  check!: CitationCheck;

  @Column("jsonb", { default: () => "'[]'" })
  @Field(() => [Correction], { description: "The corrections that the reading depends on; empty for EXACT and CELL." })
  corrections!: Correction[];
}
