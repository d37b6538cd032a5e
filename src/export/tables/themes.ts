import { type Coded, group, inBoth, list, names, permalink, text } from "../columns/column";
import { listSource } from "../source";
import { defineTable } from "../table";

interface ThemeRow extends Coded {
  readonly definition: string | null;
  readonly definitionEn: string | null;
  readonly parent: { readonly code: string } | null;
  readonly crosswalk: readonly {
    readonly scheme: string;
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
  }[];
}

export const themes = defineTable({
  name: "themes",
  title: { zh: "主題", en: "Themes" },
  description: "The themes by which all plans are coded, each after its parent; definitions and codes are ours.",
  key: ["code"],
  source: listSource("Query.themes"),
  defaults: { topOnly: false },
  groups: [
    group<ThemeRow>(
      `code name nameEn: name(language: EN) definition definitionEn: definition(language: EN) parent { code }
      crosswalk { scheme code name nameEn: name(language: EN) }`,
      [
        text("code", "The code that the hub uses.", ({ code }) => code, { required: true }),
        ...names<ThemeRow>("name", "The theme (主題)", (row) => row),
        text("parent_code", "The top theme that it belongs to; empty for a top theme.", ({ parent }) => parent?.code, {
          references: "themes.code",
        }),
        ...inBoth<ThemeRow>(
          "definition",
          {
            zh: "What belongs here, in Chinese: the coder's rule.",
            en: "What belongs here, in English: the coder's rule.",
          },
          ({ definition, definitionEn }) => ({ zh: definition, en: definitionEn }),
        ),
        list(
          "crosswalk",
          "What it corresponds to elsewhere, each as scheme and code: COFOG, SDG, SWFA.",
          ({ crosswalk }) => crosswalk.map(({ scheme, code }) => `${scheme} ${code}`),
        ),
        list(
          "crosswalk_zh",
          "The names of these in Chinese, in the same order.",
          ({ crosswalk }) => crosswalk.map(({ name }) => name),
          {
            language: "zh",
          },
        ),
        list(
          "crosswalk_en",
          "The names of these in English, in the same order.",
          ({ crosswalk }) => crosswalk.map(({ nameEn }) => nameEn),
          {
            language: "en",
          },
        ),
        permalink("/themes/", ({ code }) => code),
      ],
    ),
  ],
});
