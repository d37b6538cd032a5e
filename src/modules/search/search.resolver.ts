import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type ObjectLiteral } from "typeorm";
import { type HubContext } from "../../kit/context";
import { foldedWords } from "../../kit/fold-words";
import { getBy } from "../../kit/loaders";
import { SqlParameters } from "../../kit/sql";
import { County } from "../county/county.entity";
import { Citation } from "../document/citation.entity";
import { Section } from "../document/section.entity";
import { Figure } from "../figure/figure.entity";
import { Initiative } from "../initiative/initiative.entity";
import { FacetCount } from "../item/facet.types";
import { PlanItem } from "../item/item.entity";
import { Plan } from "../plan/plan.entity";
import { PolicyReference } from "../reference/policy-reference.entity";
import { TargetGroup } from "../theme/target-group.entity";
import { Theme } from "../theme/theme.entity";
import { SearchArguments } from "./search.args";
import { connectSearch, SearchConnection } from "./search.connection";
import { highlightPassages } from "./search.highlights";
import { loadPassages } from "./passage.queries";
import { SEARCH_KIND_NAMES } from "./search.names";
import { foundTable } from "./search.queries";
import { suggestWords } from "./suggestion.queries";
import { Highlight, type SearchHit, SearchHitUnion, type SearchKind, SearchResult } from "./search.types";
import { tellWords } from "./search.interpretation";

type HitClass = abstract new () => ObjectLiteral & { id: string };

const TABLES: Readonly<Record<SearchKind, HitClass>> = {
  GOAL: PlanItem,
  PROGRAM: PlanItem,
  INDICATOR: PlanItem,
  SECTION: Section,
  FIGURE: Figure,
  REFERENCE: PolicyReference,
  INITIATIVE: Initiative,
  THEME: Theme,
  TARGET_GROUP: TargetGroup,
  PLAN: Plan,
  COUNTY: County,
};

/** Fewer hits than this, and other words are suggested. */
const FEW = 3;

@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      "Looks for words in goals, programs, indicators, figures, references, initiatives, themes, target groups, plans, counties and the whole text of the documents, best first. Variants of characters, English word forms, years in both calendars and synonyms are found too, synonyms behind the words as typed; an empty list where nothing is found.",
  })
  search(@Args(() => SearchArguments) args: SearchArguments, @Ctx() context: HubContext): Promise<SearchConnection> {
    return connectSearch(context, args);
  }

  @FieldResolver(() => [FacetCount], { description: "How many of each kind are found, most frequent first." })
  async kinds(@Root() { question }: SearchConnection, @Ctx() context: HubContext): Promise<FacetCount[]> {
    const parameters = new SqlParameters();
    const found = foundTable(question, parameters);
    const manager = await context.manager();
    const rows = await manager.query<{ kind: SearchKind; count: number }[]>(
      `WITH ${found} SELECT kind, count(*)::integer AS count FROM found GROUP BY kind ORDER BY 2 DESC, 1`,
      parameters.values,
    );
    return rows.map(({ kind, count }) => new FacetCount(kind, count, SEARCH_KIND_NAMES[kind]));
  }

  @FieldResolver(() => [FacetCount], {
    description:
      "How many stand in the plans of each county (縣市), most frequent first; names of the vocabulary stand in none.",
  })
  async counties(@Root() { question }: SearchConnection, @Ctx() context: HubContext): Promise<FacetCount[]> {
    const parameters = new SqlParameters();
    const found = foundTable(question, parameters);
    const manager = await context.manager();
    const rows = await manager.query<{ code: string; count: number }[]>(
      `WITH ${found} SELECT plan.county_code AS code, count(*)::integer AS count
        FROM found JOIN search_entry entry ON entry.id = found.id JOIN plan ON plan.id = entry.plan_id
        GROUP BY plan.county_code ORDER BY 2 DESC, 1`,
      parameters.values,
    );
    return Promise.all(
      rows.map(async ({ code, count }) => {
        const { nameZh, nameEn } = await getBy(context, County, "code", code);
        return new FacetCount(code, count, { zh: nameZh, en: nameEn });
      }),
    );
  }

  @FieldResolver(() => String, {
    description: "How the words were read: synonyms and years that count as well, what was excluded and what left out.",
  })
  interpretation(@Root() { question, scope, asked }: SearchConnection): string {
    return tellWords(question.words, scope.leftOut, asked);
  }

  @FieldResolver(() => [String], { description: "Words that do occur, where little or nothing was found." })
  async suggestions(@Root() connection: SearchConnection, @Ctx() context: HubContext): Promise<string[]> {
    return (await connection.totalCount()) < FEW ? suggestWords(context, connection.asked) : [];
  }
}

@Resolver(() => SearchResult)
export class SearchResultResolver {
  @FieldResolver(() => SearchHitUnion, { description: "What was found." })
  async hit(@Root() { id, kind }: SearchResult, @Ctx() context: HubContext): Promise<SearchHit> {
    return (await getBy(context, TABLES[kind], "id", id)) as unknown as SearchHit;
  }

  @FieldResolver(() => [Highlight], {
    description:
      "Pieces of text around the words that were found, 5 at most; empty where its county or year was meant.",
  })
  async highlights(@Root() { id, kind, phrases }: SearchResult, @Ctx() context: HubContext): Promise<Highlight[]> {
    return highlightPassages(await loadPassages(context, kind, id), phrases);
  }

  @FieldResolver(() => Citation, {
    nullable: true,
    description:
      "What to quote: the citation that holds the words, or the first that there is; null for the vocabulary.",
  })
  async citation(
    @Root() { id, kind, phrases, typed }: SearchResult,
    @Ctx() context: HubContext,
  ): Promise<Citation | null> {
    const passages = (await loadPassages(context, kind, id)).filter(({ citation }) => citation);
    const scored = passages.map((passage) => {
      const text = foldedWords(passage.text);
      return { passage, score: lengthHeld(text, typed) * AS_TYPED + lengthHeld(text, phrases) };
    });
    const best = scored.reduce((one, other) => (other.score > one.score ? other : one), {
      passage: passages[0],
      score: 0,
    });
    const first = passages.find(({ field }) => NAMING_FIELDS.includes(field)) ?? passages[0];
    return (best.score > 0 ? best.passage : first)?.citation ?? null;
  }
}

/** How many characters of the words stand in a folded text. */
function lengthHeld(text: string, words: readonly string[]): number {
  return words.filter((word) => text.includes(word)).reduce((sum, { length }) => sum + length, 0);
}

/** How much more a word as typed counts than its synonyms. */
const AS_TYPED = 100;

/** The fields of citations by which a thing is called. */
const NAMING_FIELDS: readonly string[] = ["title", "measure", "text", "subject", "mention", "scheme"];
