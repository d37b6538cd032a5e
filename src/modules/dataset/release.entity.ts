import { Column, Entity, PrimaryColumn } from "typeorm";

/** The state of the data that answers (版本); the table holds one row. */
@Entity("release")
export class Release {
  @PrimaryColumn("text")
  id!: string;

  @Column("date", { name: "published_at" })
  publishedAt!: string;

  @Column("text")
  notes!: string;

  /** Of the code that derives from plan files what is stored; where it differs, everything is derived anew. */
  @Column("text")
  fingerprint!: string;
}
