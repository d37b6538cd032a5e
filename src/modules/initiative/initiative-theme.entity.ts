import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Theme } from "../theme/theme.entity";
import { Initiative } from "./initiative.entity";

/** That an initiative is about a theme. */
@Entity("initiative_theme")
export class InitiativeTheme {
  @PrimaryColumn("text", { name: "initiative_code" })
  initiativeCode!: string;

  @Index()
  @PrimaryColumn("text", { name: "theme_code" })
  themeCode!: string;

  @ManyToOne(() => Initiative, { onDelete: "CASCADE" })
  @JoinColumn({ name: "initiative_code", referencedColumnName: "code" })
  initiative!: Relation<Initiative>;

  @ManyToOne(() => Theme)
  @JoinColumn({ name: "theme_code", referencedColumnName: "code" })
  theme!: Relation<Theme>;

  /** Place among the initiative's themes, from 0. */
  @Column("integer")
  position!: number;
}
