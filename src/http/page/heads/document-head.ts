import { type PageHead } from "../head";
import { type Named } from "../names";
import { pathOf, type Site } from "../site";
import { addressOf, agencyNode, CHINESE, placeNode, planNode } from "../structured-data";
import { nameIn } from "./sentence";

/** What is told of a document to whoever does not read its page. */
export interface DescribedDocument {
  readonly id: string;
  readonly title: string;
  readonly english: string;
  readonly sourceUrl: string | null;
  readonly lineCount: number;
  readonly plans: readonly DocumentPlan[];
}

interface DocumentPlan {
  readonly id: string;
  readonly title: string;
  readonly agency: string;
  readonly agencyEnglish: string;
  readonly county: Named;
  readonly period: { readonly label: string };
}

/** Which plans it prints, and that it stands here as it came. */
export function describeDocument(document: DescribedDocument, site: Site): PageHead {
  const { id, title, lineCount, plans, sourceUrl } = document;
  const printed = plans.map((plan) => `${nameIn(plan.county, plan.title)}（${plan.period.label}）`).join("、");
  const description = `${printed}的文件全文，共 ${String(lineCount)} 行，原文照錄，逐行編號，並標明本站從各行讀出的目標、計畫項目與績效指標。`;
  const path = pathOf("documents", id);
  return {
    title: `${title} · 文件全文`,
    description,
    path,
    type: "article",
    data: {
      "@type": "CreativeWork",
      name: title,
      alternateName: document.english,
      description,
      url: addressOf(path, site),
      identifier: id,
      inLanguage: CHINESE,
      isBasedOn: sourceUrl ?? undefined,
      spatialCoverage: plans.map(({ county }) => placeNode(county, site)),
      publisher: plans.map(({ agency, agencyEnglish }) => agencyNode({ name: agency, english: agencyEnglish })),
      exampleOfWork: plans.map((plan) => planNode(plan, site)),
    },
  };
}
