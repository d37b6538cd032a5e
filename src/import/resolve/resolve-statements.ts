import { createEvidenceFinder } from "./evidence";
import type { PlanContext } from "./resolve-item";
import type { ResolvedStatement } from "./resolved-plan";

/** What a plan says of itself beside its items. */
export function resolveStatements(context: PlanContext): ResolvedStatement[] {
  return (context.file.statements ?? []).flatMap((statement, index) => {
    const path = ["statements", index];
    const finder = createEvidenceFinder(context.document, statement.lines, path, context.sink);
    const field = statementField(statement.kind);
    const { quote, number } = finder.findNumbered(field, statement.text, statement.number);
    finder.close();
    if (!quote) return [];
    const evidence = finder.evidence.map((entry) =>
      entry.field === "number" ? { ...entry, field: `${field}.number` } : entry,
    );
    return [{ kind: statement.kind, path, number: number?.reading ?? null, text: quote.reading, evidence }];
  });
}

/** The name of a statement's field in citations: `legalBasis` for LEGAL_BASIS. */
export function statementField(kind: ResolvedStatement["kind"]): string {
  return kind.toLowerCase().replace(/_(\w)/gu, (_, letter: string) => letter.toUpperCase());
}
