import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const countySchema = z.strictObject({
  code: z.string(),
  iso: z.string(),
  moi: z.string(),
  kind: z.enum(["SPECIAL_MUNICIPALITY", "CITY", "COUNTY"]),
  name: words,
  aliases: z.array(z.string()),
});

const childThemeSchema = z.strictObject({ code: z.string(), name: words, definition: words });

const themeSchema = z.strictObject({
  code: z.string(),
  name: words,
  definition: words,
  crosswalk: z.strictObject({ cofog: z.array(z.string()), sdg: z.array(z.string()), swfa: z.array(z.number()) }),
  children: z.array(childThemeSchema).optional(),
});

const namedSchema = z.strictObject({ code: z.string(), name: words, definition: words });

const crosswalkNamesSchema = z.strictObject({
  swfa: z.record(z.string(), words),
  cofog: z.record(z.string(), z.string()),
  sdg: z.record(z.string(), z.string()),
});

const releaseSchema = z.strictObject({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  notes: z.array(z.string()).min(1),
});

/** The shared vocabulary as `seeds/` holds it: counties, bureaus, themes with children, target groups. */
export interface Vocabulary {
  readonly counties: readonly z.output<typeof countySchema>[];
  readonly bureaus: readonly z.output<typeof namedSchema>[];
  readonly themes: readonly z.output<typeof themeSchema>[];
  readonly targetGroups: readonly z.output<typeof namedSchema>[];
  readonly crosswalkNames: z.output<typeof crosswalkNamesSchema>;
  /** Date and notes of the release, written by a person. */
  readonly release: z.output<typeof releaseSchema>;
  /** All of it as text, in a fixed order: what a release's fingerprint covers. */
  readonly text: string;
}

/** Reads the vocabulary files of a seeds folder; throws with the file's name where one does not fit. */
export function readVocabulary(seedsDir: string): Vocabulary {
  const texts: string[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>): T => {
    const text = readFileSync(path.join(seedsDir, name), "utf8");
    texts.push(text);
    const parsed = schema.safeParse(parse(text, { maxAliasCount: 0 }));
    if (!parsed.success) throw new Error(`${path.join(seedsDir, name)} does not fit: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  };
  const vocabulary = {
    counties: read("counties.yml", z.strictObject({ counties: z.array(countySchema) })).counties,
    bureaus: read("bureaus.yml", z.strictObject({ bureaus: z.array(namedSchema) })).bureaus,
    themes: read("themes.yml", z.strictObject({ themes: z.array(themeSchema) })).themes,
    targetGroups: read("target-groups.yml", z.strictObject({ targetGroups: z.array(namedSchema) })).targetGroups,
    crosswalkNames: read("crosswalk-names.yml", crosswalkNamesSchema),
    release: read("release.yml", releaseSchema),
  };
  return { ...vocabulary, text: texts.join("\n") };
}

/** Codes of all themes, each top theme before its children. */
export function themeCodes(vocabulary: Vocabulary): string[] {
  return vocabulary.themes.flatMap((theme) => [theme.code, ...(theme.children ?? []).map((child) => child.code)]);
}

/** The top theme of a theme: `childcare` for `childcare.quality` and for itself. */
export function topTheme(code: string): string {
  return code.split(".")[0] ?? code;
}
