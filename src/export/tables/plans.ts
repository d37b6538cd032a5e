import {
  CODE_AND_NAMES,
  type Coded,
  codes,
  date,
  group,
  inBoth,
  list,
  names,
  permalink,
  text,
} from "../columns/column";
import { COUNTY } from "../columns/county-and-plan";
import { TITLE_EVIDENCE } from "../columns/evidence";
import { PERIOD } from "../columns/period";
import { connectionSource } from "../source";
import { defineTable } from "../table";

interface PlanRow {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly agency: string;
  readonly agencyEn: string;
  readonly bureau: Coded;
  readonly horizon: string;
  readonly issuedOn: string | null;
  readonly documentNumber: string | null;
  readonly mission: string | null;
  readonly vision: string | null;
  readonly states: readonly string[];
  readonly leavesOut: readonly string[];
  readonly scope: readonly Coded[];
  readonly scopeReason: string;
  readonly note: string | null;
  readonly replaces: { readonly id: string } | null;
  readonly replacedBy: { readonly id: string } | null;
}

export const plans = defineTable({
  name: "plans",
  title: { zh: "計畫", en: "Plans" },
  description: "What one agency promises for a period: annual, mid-term or standing (no year stated).",
  key: ["id"],
  source: connectionSource("Query.plans"),
  groups: [
    group<PlanRow>(
      `id title titleEn: title(language: EN) agency agencyEn: agency(language: EN) bureau { ${CODE_AND_NAMES} } horizon`,
      [
        text("id", "The id; it stays.", ({ id }) => id, { required: true }),
        ...inBoth<PlanRow>(
          "title",
          { zh: "The title, as printed.", en: "The title, an unofficial translation of ours." },
          ({ title, titleEn }) => ({ zh: title, en: titleEn }),
          { required: true },
        ),
        ...inBoth<PlanRow>(
          "agency",
          { zh: "The agency (機關), as printed.", en: "The agency's name in English." },
          ({ agency, agencyEn }) => ({ zh: agency, en: agencyEn }),
        ),
        text("bureau_code", "The field of the agency (局處): its code.", ({ bureau }) => bureau.code, {
          required: true,
          references: "bureaus.code",
        }),
        ...names<PlanRow>("bureau", "The field of the agency (局處)", (row) => row.bureau),
        text("horizon", "Annual, mid-term or standing.", ({ horizon }) => horizon, {
          required: true,
          enum: "PlanKind",
        }),
      ],
    ),
    COUNTY,
    PERIOD,
    group<PlanRow>(
      `id issuedOn documentNumber mission vision states leavesOut scope { ${CODE_AND_NAMES} } scopeReason note
      replaces { id } replacedBy { id }`,
      [
        date("issued_on", "The day on which it was issued (發文日期), where known.", ({ issuedOn }) => issuedOn),
        text(
          "document_number",
          "The number under which it was issued (文號), where known.",
          (row) => row.documentNumber,
        ),
        text("mission", "The mission (使命), as printed.", ({ mission }) => mission),
        text("vision", "The vision (願景), as printed.", ({ vision }) => vision),
        list("states", "What the plan states.", ({ states }) => states, { enum: "PlanContent" }),
        list("leaves_out", "What it does not state.", ({ leavesOut }) => leavesOut, { enum: "PlanContent" }),
        ...codes<PlanRow>("scope", "The themes (主題) that it covers", "themes.code", ({ scope }) => scope),
        text("scope_reason", "Why it covers these, in English.", ({ scopeReason }) => scopeReason, { required: true }),
        text("replaces_id", "The plan that it replaces.", ({ replaces }) => replaces?.id, { references: "plans.id" }),
        text("replaced_by_id", "The plan that replaces it.", ({ replacedBy }) => replacedBy?.id, {
          references: "plans.id",
        }),
        text("note", "What a reader should know, in English; a note of ours.", ({ note }) => note),
        permalink("/plans/", ({ id }) => id),
      ],
    ),
    TITLE_EVIDENCE,
  ],
  whole: { includeUndated: true },
});
