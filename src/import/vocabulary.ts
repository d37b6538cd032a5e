import path from "node:path";
import { z } from "zod";
import { PlanProblemsError } from "./plan-problems-error";
import { readTextFile } from "./read-text-file";
import { readYaml } from "./read-yaml";

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

const referenceSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum([
    "ACT",
    "REGULATION",
    "TREATY",
    "CENTRAL_PROGRAM",
    "CENTRAL_POLICY",
    "FUND",
    "LOCAL_PLAN",
    "LOCAL_REGULATION",
    "OTHER",
  ]),
  name: words,
  variants: z.array(z.string().min(1)).optional(),
  note: z.string().optional(),
});

const initiativeSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: words,
  description: words,
  themes: z.array(z.string()).min(1),
  scheme: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe("The name of the scheme that makes members the SAME, in every form in which their documents print it."),
  members: z
    .array(
      z.strictObject({
        item: z.string(),
        likeness: z.enum(["SAME", "SIMILAR", "RELATED"]),
        note: z.string().optional(),
      }),
    )
    .min(2),
});

const notSameSchema = z.strictObject({ items: z.array(z.string()).min(2), reason: z.string().min(1) });

const initiativesSchema = z.strictObject({
  initiatives: z.array(initiativeSchema),
  "not-same": z.array(notSameSchema).optional(),
});

const synonymsSchema = z
  .strictObject({
    synonyms: z.array(z.array(z.string().min(1)).min(2)),
    "not-same": z.array(z.strictObject({ words: z.tuple([z.string(), z.string()]), reason: z.string().min(1) })),
  })
  .superRefine(({ synonyms, "not-same": notSame }, context) => {
    notSame.forEach(({ words }, index) => {
      const list = synonyms.find((group) => words.every((word) => group.includes(word)));
      if (!list) return;
      const message = `“${words.join("” and “")}” are not the same, yet stand in one list of synonyms: ${list.join(", ")}`;
      context.addIssue({ code: "custom", path: ["not-same", index], message });
    });
  });

/** An initiative with its members, as the seeds have it. */
export type VocabularyInitiative = z.output<typeof initiativeSchema>;

const crosswalkNamesSchema = z.strictObject({
  swfa: z.record(z.string(), words),
  cofog: z.record(z.string(), z.string()),
  sdg: z.record(z.string(), z.string()),
});

const releaseSchema = z.strictObject({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  notes: z.array(z.string()).min(1),
});

/** The shared vocabulary as `seeds/` holds it: counties, bureaus, themes with children, target groups, references. */
export interface Vocabulary {
  readonly counties: readonly z.output<typeof countySchema>[];
  readonly bureaus: readonly z.output<typeof namedSchema>[];
  readonly themes: readonly z.output<typeof themeSchema>[];
  readonly targetGroups: readonly z.output<typeof namedSchema>[];
  /** Laws, programmes, funds and schemes that plans cite, each with every form in which documents print its name. */
  readonly references: readonly z.output<typeof referenceSchema>[];
  /** Undertakings that several counties share, with the items that are their versions of it. */
  readonly initiatives: readonly VocabularyInitiative[];
  /** Items that share words and are different things, each with the reason; nothing is made of them but a check. */
  readonly notSame: readonly z.output<typeof notSameSchema>[];
  /** Lists of words that search takes for one another. */
  readonly synonyms: readonly (readonly string[])[];
  readonly crosswalkNames: z.output<typeof crosswalkNamesSchema>;
  /** Date and notes of the release, written by a person. */
  readonly release: z.output<typeof releaseSchema>;
  /** All of it as text, in a fixed order: what a release's fingerprint covers. */
  readonly text: string;
}

/** Reads the vocabulary files of a seeds folder; throws with the file's name where one cannot be read or does not fit. */
export function readVocabulary(seedsDir: string): Vocabulary {
  const texts: string[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>): T => {
    const file = path.join(seedsDir, name);
    const text = readTextFile(file);
    if (typeof text !== "string") throw new PlanProblemsError([text]);
    texts.push(text);
    const yaml = readYaml(file, text);
    if (!yaml.read) throw new PlanProblemsError(yaml.problems);
    const parsed = schema.safeParse(yaml.value);
    if (!parsed.success) throw new Error(`${file} does not fit: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  };
  const shared = read("initiatives.yml", initiativesSchema);
  const vocabulary = {
    initiatives: shared.initiatives,
    notSame: shared["not-same"] ?? [],
    counties: read("counties.yml", z.strictObject({ counties: z.array(countySchema) })).counties,
    bureaus: read("bureaus.yml", z.strictObject({ bureaus: z.array(namedSchema) })).bureaus,
    themes: read("themes.yml", z.strictObject({ themes: z.array(themeSchema) })).themes,
    targetGroups: read("target-groups.yml", z.strictObject({ targetGroups: z.array(namedSchema) })).targetGroups,
    references: read("references.yml", z.strictObject({ references: z.array(referenceSchema) })).references,
    synonyms: read("synonyms.yml", synonymsSchema).synonyms,
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

/** Every form in which documents print the name of a reference. */
export function printedForms({ name, variants }: Vocabulary["references"][number]): string[] {
  return [name.zh, ...(variants ?? [])];
}
