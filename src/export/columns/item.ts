import { type ColumnGroup } from "../table";
import { CODE_AND_NAMES, type Coded, codes, group, inBoth, names, permalink, text } from "./column";
import { COUNTY, PLAN } from "./county-and-plan";
import { TITLE_EVIDENCE } from "./evidence";
import { PERIOD } from "./period";

interface OfItem {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly titleEn: string;
}

interface OfCoding {
  readonly primaryTheme: Coded;
  readonly themes: readonly Coded[];
  readonly targetGroups: readonly Coded[];
  readonly initiatives: readonly Coded[];
  readonly references: readonly Coded[];
}

interface OfNote {
  readonly id: string;
  readonly note: string | null;
}

const TITLE: ColumnGroup<OfItem> = group<OfItem>("id kind number title titleEn: title(language: EN)", [
  text("id", "The id; it stays.", ({ id }) => id, { required: true }),
  text("kind", "Goal, program or indicator.", ({ kind }) => kind, { required: true, enum: "ItemKind" }),
  text("number", "The number as printed, without the punctuation behind it.", ({ number }) => number),
  ...inBoth<OfItem>(
    "title",
    { zh: "The title, as printed, after corrections.", en: "The title, an unofficial translation of ours." },
    ({ title, titleEn }) => ({ zh: title, en: titleEn }),
    { required: true },
  ),
]);

const CODING: ColumnGroup<OfCoding> = group<OfCoding>(
  `primaryTheme { ${CODE_AND_NAMES} } themes { ${CODE_AND_NAMES} } targetGroups { ${CODE_AND_NAMES} }
  initiatives { ${CODE_AND_NAMES} } references { ${CODE_AND_NAMES} }`,
  [
    text(
      "primary_theme",
      "The theme (主題) that it is coded under first: its code.",
      ({ primaryTheme }) => primaryTheme.code,
      {
        required: true,
        references: "themes.code",
      },
    ),
    ...names<OfCoding>("primary_theme", "The theme (主題) that it is coded under first", (row) => row.primaryTheme),
    ...codes<OfCoding>(
      "themes",
      "All themes (主題) that it is coded under, the first one first",
      "themes.code",
      (row) => row.themes,
    ),
    ...codes<OfCoding>("target_groups", "Target groups (服務對象)", "target-groups.code", (row) => row.targetGroups),
    ...codes<OfCoding>(
      "initiatives",
      "Shared undertakings (共同方案) of which it is a version",
      "initiatives.code",
      (row) => row.initiatives,
    ),
    ...codes<OfCoding>(
      "references",
      "Laws, programmes and funds (法規與中央計畫) that it names",
      "references.code",
      (row) => row.references,
    ),
  ],
);

const NOTE: ColumnGroup<OfNote> = group<OfNote>("id note", [
  text("note", "What a reader should know, in English; a note of ours.", ({ note }) => note),
  permalink("/items/", ({ id }) => id),
]);

/** What goals, programs and indicators begin with. */
export const ITEM_HEAD = [TITLE, COUNTY, PLAN, PERIOD] as const;
/** What they end with. */
export const ITEM_TAIL = [CODING, NOTE, TITLE_EVIDENCE] as const;
