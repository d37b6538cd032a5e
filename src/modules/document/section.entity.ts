import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { Node } from "../../kit/node";
import { Document } from "./document.entity";

/** A numbered heading or item of a document's outline, with the text of its own (not of what stands under it). */
@Entity("section")
@Index(["documentId", "rank"])
@ObjectType({
  implements: Node,
  description:
    "A numbered heading or item of a document's outline, with the text of its own (not of what stands under it).",
})
export class Section implements Node {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { name: "document_id" })
  documentId!: string;

  @ManyToOne(() => Document, { onDelete: "CASCADE" })
  @JoinColumn({ name: "document_id" })
  document!: Relation<Document>;

  @Index()
  @Column("text", { name: "parent_id", nullable: true })
  parentId!: string | null;

  @ManyToOne(() => Section, { onDelete: "CASCADE" })
  @JoinColumn({ name: "parent_id" })
  parent!: Relation<Section> | null;

  /** Place in the document, from 0. */
  @Column("integer")
  rank!: number;

  @Column("text")
  @Field(() => String, {
    description: "Path of printed numbers, made unique where the document repeats one: 參/一/（二）/3.",
  })
  path!: string;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "The number as printed; null where none is printed." })
  number!: string | null;

  @Column("text", { name: "heading_zh", nullable: true })
  headingZh!: string | null;

  @Column("text", { name: "heading_en", nullable: true })
  headingEn!: string | null;

  @Column("integer")
  @Field(() => Int, { description: "1 for a heading at the top of the outline." })
  level!: number;

  /** First and last line of its own text, counted from 1. */
  @Column("integer", { name: "start_line" })
  startLine!: number;

  @Column("integer", { name: "end_line" })
  endLine!: number;

  @Column("text")
  @Field(() => String, { description: "The text of its own, without what stands under deeper headings." })
  text!: string;

  @Field(() => String, { nullable: true, description: "The heading; in English our unofficial translation." })
  heading(@LanguageArg() language: Language): string | null {
    return inLanguage(language, this.headingZh, this.headingEn);
  }
}
