import { type Named } from "./names";
import { type Years } from "./structured-data";

/** What schema/operations/start-page.graphql says of the data. */
export interface StartPageDataset {
  readonly release: string;
  readonly publishedAt: string;
  readonly counties: number;
  readonly plans: number;
  readonly strategicGoals: number;
  readonly programs: number;
  readonly indicators: number;
  readonly targets: number;
  readonly citations: number;
}

/** A plan of schema/operations/start-page.graphql. */
export interface StartPagePlan {
  readonly id: string;
  readonly title: string;
  readonly english: string;
  readonly county: Named;
  readonly period: Years & { readonly label: string };
}

/** The answer to schema/operations/data-page.graphql. */
export interface DataPageAnswer {
  readonly dataset: {
    readonly figures: number;
    readonly references: number;
    readonly license: string;
    readonly licenseEnglish: string;
    readonly citeAs: string;
    readonly citeAsEnglish: string;
  };
  readonly initiatives: { readonly totalCount: number };
  readonly counties: readonly Named[];
  readonly themes: readonly Named[];
}

/** All that the hub holds, as its first page and the page on the data tell it. */
export interface Holdings extends Omit<DataPageAnswer, "dataset"> {
  readonly dataset: StartPageDataset & DataPageAnswer["dataset"];
  readonly plans: readonly StartPagePlan[];
}
