import { Field, Int, ObjectType } from "type-graphql";
import { inLanguage, type Language, LanguageArg } from "../../kit/language";

/** How many of each the hub holds. */
export interface DatasetCounts {
  readonly counties: number;
  readonly plans: number;
  readonly strategicGoals: number;
  readonly programs: number;
  readonly indicators: number;
  readonly targets: number;
  readonly figures: number;
  readonly references: number;
  readonly citations: number;
}

@ObjectType({ description: "What the hub holds, which release of it answers, and under which terms." })
export class Dataset implements DatasetCounts {
  @Field(() => String, { description: "The release (版本) that answers; the same data always has the same." })
  readonly release: string;

  @Field(() => String, { description: "The release's date (ISO 8601)." })
  readonly publishedAt: string;

  @Field(() => Int, { description: "Counties and cities (縣市) of which the hub holds a plan." })
  readonly counties: number;

  @Field(() => Int, { description: "Plans (計畫)." })
  readonly plans: number;

  @Field(() => Int, { description: "Strategic goals (策略目標), all levels." })
  readonly strategicGoals: number;

  @Field(() => Int, { description: "Programs (計畫項目) in their own right, without their numbered parts." })
  readonly programs: number;

  @Field(() => Int, { description: "Indicators (績效指標)." })
  readonly indicators: number;

  @Field(() => Int, { description: "Targets (年度目標值)." })
  readonly targets: number;

  @Field(() => Int, { description: "Figures (數據): numbers that are no targets." })
  readonly figures: number;

  @Field(() => Int, { description: "Laws, programmes and funds that at least one plan names (法規與中央計畫)." })
  readonly references: number;

  @Field(() => Int, { description: "Citations (出處)." })
  readonly citations: number;

  constructor(release: string, publishedAt: string, counts: DatasetCounts) {
    this.release = release;
    this.publishedAt = publishedAt;
    this.counties = counts.counties;
    this.plans = counts.plans;
    this.strategicGoals = counts.strategicGoals;
    this.programs = counts.programs;
    this.indicators = counts.indicators;
    this.targets = counts.targets;
    this.figures = counts.figures;
    this.references = counts.references;
    this.citations = counts.citations;
  }

  @Field(() => String, { description: "The terms under which the data may be used." })
  license(@LanguageArg() language: Language): string {
    return inLanguage(
      language,
      "本站編製的資料（計畫檔、代碼、英譯）採創用 CC 姓名標示 4.0 國際（CC BY 4.0）；文件屬於各機關，原文照錄，本站不代其授權。",
      "Our data (plan files, codes, translations): Creative Commons Attribution 4.0 International (CC BY 4.0). The documents are their agencies' and are stored unchanged; we grant nothing in their name.",
    );
  }

  @Field(() => String, { description: "How to cite this release." })
  citeAs(@LanguageArg() language: Language): string {
    const year = this.publishedAt.slice(0, 4);
    return inLanguage(
      language,
      `County Plan Hub（${year}）。縣市計畫資料，版本 ${this.release}，${this.publishedAt} 發布。CC BY 4.0。`,
      `County Plan Hub (${year}). County plans of Taiwan, release ${this.release}, published ${this.publishedAt}. CC BY 4.0.`,
    );
  }
}
