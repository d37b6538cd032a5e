import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Theme } from "../theme/theme.entity";
import { Figure } from "./figure.entity";

/** That a figure is about a theme. */
@Entity("figure_theme")
export class FigureTheme {
  @PrimaryColumn("text", { name: "figure_id" })
  figureId!: string;

  @Index()
  @PrimaryColumn("text", { name: "theme_code" })
  themeCode!: string;

  @ManyToOne(() => Figure, { onDelete: "CASCADE" })
  @JoinColumn({ name: "figure_id" })
  figure!: Relation<Figure>;

  @ManyToOne(() => Theme)
  @JoinColumn({ name: "theme_code", referencedColumnName: "code" })
  theme!: Relation<Theme>;

  /** Place among the figure's themes, from 0. */
  @Column("integer")
  position!: number;
}
