import { Column, Entity, PrimaryColumn } from "typeorm";

/** That one word is looked for where another is typed; both folded (`foldWords`). Written from `seeds/synonyms.yml`. */
@Entity("synonym")
export class Synonym {
  @PrimaryColumn("text")
  word!: string;

  @PrimaryColumn("text")
  other!: string;

  /** The other as the vocabulary writes it, for a reader. */
  @Column("text")
  printed!: string;

  /** Place in the vocabulary, from 0. */
  @Column("integer")
  rank!: number;
}
