import type { Citation, CitationSubjectType } from "../../modules/document/citation.entity";
import type { Quote } from "../documents/find-quotation";
import { sectionAt } from "../documents/outline";
import { placeBounds, readPlace } from "../documents/place";
import { statementField } from "../resolve/resolve-statements";
import { findSchemes } from "../resolve/find-schemes";
import {
  itemsOf,
  type ResolvedFigure,
  type ResolvedItem,
  type ResolvedPlan,
  type ResolvedTarget,
} from "../resolve/resolved-plan";
import type { Vocabulary } from "../vocabulary";
import { numberMentions } from "./build-mentions";
import {
  citationId,
  documentId,
  initiativeId,
  mentionId,
  planId,
  referenceId,
  sectionId,
  statementId,
  targetId,
} from "./ids";

/** A citation's row. */
export type CitationRow = Omit<Citation, "document" | "section">;

interface Proof {
  /** Whether other plans prove the same field of the same subject. */
  readonly shared?: boolean;
  readonly subjectType: CitationSubjectType;
  readonly subjectId: string;
  readonly partId: string | null;
  readonly field: string;
  readonly quote: Quote;
}

/** Every citation of a plan: of its own fields, statements, items, targets, mentions, figures, and of each section. */
export function buildCitations(plan: ResolvedPlan, vocabulary: Vocabulary): CitationRow[] {
  const proofs = [
    ...planProofs(plan),
    ...itemsOf(plan).flatMap(itemProofs),
    ...mentionProofs(plan),
    ...plan.figures.flatMap(figureProofs),
    ...schemeProofs(plan, vocabulary),
    ...sectionProofs(plan),
  ];
  const counts = new Map<string, number>();
  const positions = new Map<string, number>();
  const next = (map: Map<string, number>, key: string) => {
    const value = (map.get(key) ?? 0) + 1;
    map.set(key, value);
    return value;
  };
  const rows = proofs.map((proof) => {
    const { subjectId, field } = proof;
    const number = next(counts, `${subjectId}~${field}`);
    const id = citationId(subjectId, field, number, proof.shared ? plan : undefined);
    return toRow(plan, proof, id, next(positions, subjectId) - 1);
  });
  rows.sort(
    (a, b) =>
      a.startLine - b.startLine || (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return rows.map((row, rank) => ({ ...row, rank }));
}

function toRow(plan: ResolvedPlan, proof: Proof, id: string, position: number): CitationRow {
  const { shared: _shared, quote, ...subject } = proof;
  const section = sectionAt(plan.sections, quote.startLine);
  return {
    id,
    documentId: documentId(plan),
    ...subject,
    position,
    rank: 0,
    sectionId: sectionId(plan, section?.line ?? 1),
    startLine: quote.startLine,
    endLine: quote.endLine,
    page: pageOf(plan, quote.startLine),
    quote: quote.printed,
    reading: quote.reading,
    ranges: quote.ranges.map((range) => ({ ...range })),
    check: quote.check,
    corrections: quote.corrections.map((correction) => ({ ...correction })),
  };
}

function pageOf(plan: ResolvedPlan, line: number): string | null {
  const pages = plan.file.document.pages ?? [];
  return (
    pages.find(({ lines }) => {
      const bounds = placeBounds(readPlace(lines));
      return line >= bounds.from && line <= bounds.to;
    })?.page ?? null
  );
}

function planProofs(plan: ResolvedPlan): Proof[] {
  const subject = { subjectType: "Plan" as const, subjectId: planId(plan) };
  const own = plan.evidence.map((entry) => ({ ...subject, partId: null, ...entry }));
  const stated = plan.statements.flatMap((statement, index) =>
    statement.evidence.map((entry) => ({
      ...subject,
      partId: statementId(plan, index),
      field: entry.field || statementField(statement.kind),
      quote: entry.quote,
    })),
  );
  return [...own, ...stated];
}

const SUBJECT_TYPES = { GOAL: "StrategicGoal", PROGRAM: "Program", INDICATOR: "Indicator" } as const;

function itemProofs(item: ResolvedItem): Proof[] {
  const subject = { subjectType: SUBJECT_TYPES[item.kind], subjectId: item.id };
  const own = item.evidence.map((entry) => ({ ...subject, partId: null, ...entry }));
  const targets = item.kind === "INDICATOR" ? item.targets : [];
  const promised = targets.flatMap((target: ResolvedTarget) =>
    target.evidence.map((quote) => ({
      ...subject,
      partId: targetId(item, target),
      field: `target.${String(target.year)}`,
      quote,
    })),
  );
  return [...own, ...promised];
}

function mentionProofs(plan: ResolvedPlan): Proof[] {
  return numberMentions(plan).map(({ source, number, quote }) => ({
    shared: true,
    subjectType: "PolicyReference",
    subjectId: referenceId(source.code),
    partId: mentionId(plan, source.code, number),
    field: "mention",
    quote,
  }));
}

function figureProofs(figure: ResolvedFigure): Proof[] {
  return figure.evidence.map((entry) => ({ subjectType: "Figure", subjectId: figure.id, partId: null, ...entry }));
}

/** The name of the scheme that makes this plan's members the SAME as other counties'. */
function schemeProofs(plan: ResolvedPlan, { initiatives }: Vocabulary): Proof[] {
  return findSchemes(plan, initiatives).flatMap(({ initiative, quote }) =>
    quote === undefined
      ? []
      : [
          {
            shared: true,
            subjectType: "Initiative" as const,
            subjectId: initiativeId(initiative.code),
            partId: null,
            field: "scheme",
            quote,
          },
        ],
  );
}

function sectionProofs(plan: ResolvedPlan): Proof[] {
  return plan.sections.map((section) => ({
    subjectType: "Section",
    subjectId: sectionId(plan, section.line),
    partId: null,
    field: "text",
    quote: section.quote,
  }));
}
