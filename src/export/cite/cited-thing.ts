/** A name in the language of the documents and in ours; both are the same where no translation is known. */
export interface BothNames {
  readonly zh: string;
  readonly en: string;
}

/** Lines of a document, counted from 1, both ends included. */
export interface LineRun {
  readonly startLine: number;
  readonly endLine: number;
}

/** Where something stands: lines of the plan's own text, or of another document, which is then named. */
export interface Place {
  readonly document?: BothNames;
  readonly lines: readonly LineRun[];
}

/** The official letter (發文) by which a plan was issued, as far as the plan prints it. */
export interface Letter {
  readonly number: string | null;
  /** ISO 8601. */
  readonly issuedOn: string | null;
}

/** What a citation names, whatever its style. All of it comes from the release, none from the clock. */
export interface CitedThing {
  readonly kind: "item" | "plan" | "document" | "release";
  /** The hub's id; of a release, its name. */
  readonly id: string;
  /** The address that stays. */
  readonly url: string;
  /** The agencies that answer for it; the hub for a release. */
  readonly authors: readonly BothNames[];
  /** The first year that the plan is for (CE), not the year in which it was printed; null where it states none. */
  readonly year: number | null;
  /** The title of the plan, of the document, or of the hub's data. */
  readonly title: BothNames;
  /** The goal, program or indicator of the plan that is cited, with its number as printed. */
  readonly item?: { readonly number: string | null; readonly title: BothNames };
  readonly letter?: Letter;
  /** Empty for a plan and for a release. */
  readonly places: readonly Place[];
  /** Of a document's stored text. */
  readonly sha256?: string;
  readonly release: { readonly id: string; readonly publishedAt: string };
}

/** The hub, which holds the texts. */
export const HUB: BothNames = { zh: "縣市計畫 County Plan Hub", en: "County Plan Hub" };

/** The hub's data as a whole, in the words of `dataset.citeAs`. */
export const HUB_DATA: BothNames = { zh: "縣市計畫資料", en: "County plans of Taiwan" };

/** A title as it stands inside a citation: without the full stop that some documents print behind it. */
export function withoutFullStop(title: string): string {
  return title.replace(/[。．.]$/u, "");
}
