import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Document } from "./document.entity";

/** Where some characters of a run stand: `length` of them from `at` on, one printed character each, from `start` of a line. */
export interface RunPlace {
  readonly at: number;
  readonly length: number;
  readonly line: number;
  readonly start: number;
  /** Where one character read is not one character printed: the end of what is printed. */
  readonly end?: number;
}

/**
 * Text of a document in which words go on over line breaks: all of it outside tables, or one tab column of a table. Read
 * after corrections, without white space but where it parts two Latin words.
 */
@Entity("text_run")
export class TextRun {
  @PrimaryColumn("text", { name: "document_id" })
  documentId!: string;

  @ManyToOne(() => Document, { onDelete: "CASCADE" })
  @JoinColumn({ name: "document_id" })
  document!: Relation<Document>;

  /** Place among the runs of its document, from 0. */
  @PrimaryColumn("integer")
  position!: number;

  @Column("text")
  text!: string;

  /** The same folded (`foldWords`). */
  @Column("text")
  folded!: string;

  @Column("jsonb")
  places!: RunPlace[];
}
