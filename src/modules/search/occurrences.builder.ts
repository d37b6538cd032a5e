import { Any } from "typeorm";
import { badUserInput } from "../../errors";
import { type HubContext } from "../../kit/context";
import { refuseEmptyLists } from "../../kit/empty-lists";
import { foldedWords, foldWords } from "../../kit/fold-words";
import { getAllBy, loadAll } from "../../kit/loaders";
import { likePattern } from "../../kit/text";
import { County } from "../county/county.entity";
import { type Citation } from "../document/citation.entity";
import { addPrint, citeRun } from "../document/run-citation.builder";
import { Section } from "../document/section.entity";
import { TextRun } from "../document/text-run.entity";
import { checkItemFilter } from "../item/item-filter.conditions";
import { PlanDocument } from "../plan/plan-document.entity";
import { Plan } from "../plan/plan.entity";
import { type HeldPlan, loadHeldPlans } from "../presence/held-plans.queries";
import { readPresenceQuestion } from "../presence/presence.question";
import { isInForce, judgePresence } from "../presence/presence.rules";
import { Occurrences, type OccurrencesArguments } from "./occurrences.types";

const MOST_WORDS = 10;
const LONGEST_WORD = 100;

/** Counts words in the documents of every county asked for; throws BAD_USER_INPUT for words that cannot be looked for. */
export async function findOccurrences(context: HubContext, args: OccurrencesArguments): Promise<Occurrences[]> {
  const { counties, year, includeUndated, bureaus } = args;
  refuseEmptyLists({ counties, bureaus });
  await checkItemFilter(context, { bureaus });
  const phrases = readWords(args.words);
  const question = readPresenceQuestion({ year, includeUndated, bureaus });
  const held = await loadHeldPlans(context);
  const all = await loadAll(context, County, "rank");
  const asked = all.filter(({ code }) => counties?.includes(code) ?? held.some(({ county }) => county === code));
  const looked = held.filter((plan) => question.asks(plan) && isInForce(plan, question));
  const places = await findPlaces(context, looked, phrases);
  return Promise.all(
    asked.map(async (county) => {
      const plans = looked.filter((plan) => plan.county === county.code);
      const found = plans.flatMap(({ id }) => places.get(id) ?? []);
      const presence = judgePresence(
        held.filter((plan) => plan.county === county.code),
        { ...question, references: null },
        { addressed: found.length > 0, otherwise: false },
      );
      const own = await getAllBy(
        context,
        Plan,
        "id",
        plans.map(({ id }) => id),
      );
      return Object.assign(new Occurrences(), { county, presence, plans: own, count: found.length, places: found });
    }),
  );
}

function readWords(words: readonly string[]): string[] {
  const refuse = (message: string): never => {
    throw badUserInput(`words: ${message}`, { argument: "words" });
  };
  if (words.length === 0) refuse("an empty list would find nothing. Give a word.");
  if (words.length > MOST_WORDS) refuse(`more than ${String(MOST_WORDS)} alternatives.`);
  return words.map((word) => {
    if (word.length > LONGEST_WORD) refuse(`more than ${String(LONGEST_WORD)} characters in one.`);
    const phrase = foldedWords(word).replace(/^,+|(?<!,),+$/gu, "");
    if (phrase.trim() === "") refuse(`there is no word in "${word}".`);
    return phrase;
  });
}

/** Every place by plan; a document that several plans share is counted for the first. */
async function findPlaces(
  context: HubContext,
  plans: readonly HeldPlan[],
  phrases: readonly string[],
): Promise<ReadonlyMap<string, Citation[]>> {
  const manager = await context.manager();
  const links = await manager.find(PlanDocument, { where: { planId: Any(plans.map(({ id }) => id)) } });
  const documents = [...new Set(links.map(({ documentId }) => documentId))];
  const runs = await manager
    .createQueryBuilder(TextRun, "run")
    .where("run.document_id = ANY(:documents)", { documents })
    .andWhere("run.folded LIKE ANY(:patterns)", { patterns: phrases.map(likePattern) })
    .orderBy("run.document_id")
    .addOrderBy("run.position")
    .getMany();
  const sections = await manager.find(Section, {
    where: { documentId: Any([...new Set(runs.map(({ documentId }) => documentId))]) },
    order: { documentId: "ASC", rank: "ASC" },
  });
  const found = new Map<string, Citation[]>();
  for (const run of runs) {
    const plan = links.find(({ documentId }) => documentId === run.documentId)?.planId ?? "";
    const own = sections.filter(({ documentId }) => documentId === run.documentId);
    found.set(plan, [...(found.get(plan) ?? []), ...citePlaces(run, own, phrases)]);
  }
  await addPrint(context, [...found.values()].flat());
  return new Map([...found].map(([plan, citations]) => [plan, citations.filter(isPrinted).sort(byPlace)]));
}

/** A word that a correction supplies from elsewhere has nothing to mark here. */
function isPrinted({ quote }: Citation): boolean {
  return quote !== "";
}

function byPlace(a: Citation, b: Citation): number {
  return a.startLine - b.startLine || (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0);
}

/** Each place of a run once, of words that overlap the longest. */
function citePlaces(run: TextRun, sections: readonly Section[], phrases: readonly string[]): Citation[] {
  const { text, starts, ends } = foldWords(run.text);
  const hits = phrases
    .flatMap((phrase) => placesIn(text, phrase).map((at) => ({ from: at, to: at + phrase.length })))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const citations: Citation[] = [];
  let reached = -1;
  for (const { from, to } of hits) {
    const [first, last] = trimmed(text, from, to);
    if (first < reached) continue;
    reached = last;
    const [start, end] = [starts[first] ?? 0, ends[last - 1] ?? 0];
    citations.push(citeRun(run, sections, start, end));
  }
  return citations;
}

function placesIn(text: string, phrase: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) places.push(at);
  return places;
}

function trimmed(text: string, from: number, to: number): [number, number] {
  const words = text.slice(from, to);
  return [from + (words.length - words.trimStart().length), to - (words.length - words.trimEnd().length)];
}
