import { Field, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";
import { Node } from "../../kit/node";
import { Period } from "../../kit/period";
import { DateScalar } from "../../kit/scalars";
import { Bureau } from "../bureau/bureau.entity";
import { County } from "../county/county.entity";
import { type CountyCode } from "../county/county.types";
import { PlanContent, PlanKind } from "./plan.types";

/** What one agency promises for a period (計畫): annual, mid-term, or standing where no year is stated. */
@Entity("plan")
@Check(
  "plan_period",
  `(period_start IS NULL) = (period_end IS NULL) AND (period_start IS NULL OR period_start <= period_end)`,
)
@ObjectType({
  implements: Node,
  description: "What one agency promises for a period (計畫): annual, mid-term, or standing where no year is stated.",
})
export class Plan implements Node {
  @PrimaryColumn("text")
  id!: string;

  @Column("text", { name: "title_zh" })
  titleZh!: string;

  @Column("text", { name: "title_en" })
  titleEn!: string;

  @Index()
  @Column("text", { name: "county_code" })
  countyCode!: CountyCode;

  @ManyToOne(() => County)
  @JoinColumn({ name: "county_code", referencedColumnName: "code" })
  county!: Relation<County>;

  @Index()
  @Column("text", { name: "bureau_code" })
  bureauCode!: string;

  @ManyToOne(() => Bureau)
  @JoinColumn({ name: "bureau_code", referencedColumnName: "code" })
  bureau!: Relation<Bureau>;

  @Column("text", { name: "agency_zh" })
  agencyZh!: string;

  @Column("text", { name: "agency_en" })
  agencyEn!: string;

  @Column("text")
  @Field(() => PlanKind, { description: "Annual, mid-term or standing." })
  horizon!: PlanKind;

  /** CE years; both null where the document states none. */
  @Column("integer", { name: "period_start", nullable: true })
  periodStart!: number | null;

  @Column("integer", { name: "period_end", nullable: true })
  periodEnd!: number | null;

  @Column("text", { name: "period_raw", nullable: true })
  periodRaw!: string | null;

  @Column("date", { name: "issued_on", nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: "The day of issue (發文日期), where the document states one.",
  })
  issuedOn!: string | null;

  @Column("text", { name: "document_number", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The number of the official letter (發文字號), where the document states one.",
  })
  documentNumber!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The agency's mission (使命) as printed; null where none is printed.",
  })
  mission!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The vision (願景) as printed, one paragraph for each where several are printed; null where none is.",
  })
  vision!: string | null;

  @Column("text", { array: true, default: () => "'{}'" })
  @Field(() => [PlanContent], {
    description:
      "Which kinds of content the documents state at all, so that an empty list can be told from a plan that has none.",
  })
  states!: PlanContent[];

  @Column("text", { name: "leaves_out", array: true, default: () => "'{}'" })
  @Field(() => [PlanContent], {
    description:
      "Kinds of content that were looked for and are not there. What stands in neither list was not looked for.",
  })
  leavesOut!: PlanContent[];

  @Column("text", { name: "scope_reason" })
  @Field(() => String, { description: "Why the plan is held to cover the themes of its scope, in English." })
  scopeReason!: string;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "What a reader should know of the plan as a whole, in English." })
  note!: string | null;

  @Index()
  @Column("text", { name: "replaces_id", nullable: true })
  replacesId!: string | null;

  @ManyToOne(() => Plan, { onDelete: "SET NULL" })
  @JoinColumn({ name: "replaces_id" })
  replaces!: Relation<Plan> | null;

  /** Place in the order of lists of plans (county, first year, id), from 0. */
  @Index()
  @Column("integer")
  rank!: number;

  @Field(() => Period, { description: "The years for which the plan holds." })
  get period(): Period {
    return new Period(this);
  }

  @Field(() => String, { description: "The title as printed; in English our unofficial translation." })
  title(@LanguageArg() language: Language): string {
    return inLanguage(language, this.titleZh, this.titleEn);
  }

  @Field(() => String, {
    description:
      "The agency (機關) as the document names it; the county government where it names none but itself (本府); in English our unofficial translation.",
  })
  agency(@LanguageArg() language: Language): string {
    return inLanguage(language, this.agencyZh, this.agencyEn);
  }
}
