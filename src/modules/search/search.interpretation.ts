import { type SearchKind } from "./search.types";
import { type SearchWords } from "./search.words";

/** How many synonyms are told of one word. */
const MOST_TOLD = 8;

/** How the words were read, in a sentence or two: synonyms, years in the other calendar, and what a filter leaves out. */
export function tellWords({ clauses, excluded }: SearchWords, leftOut: readonly SearchKind[], asked: string): string {
  const told = clauses.map(({ typed, options }) => {
    const forms = options.flatMap(({ phrases, whole }) => [...phrases.flat(), ...whole]);
    const synonyms = [...new Set(forms.flatMap(({ printed }) => printed ?? []))];
    const variants = options.filter(({ isVariant }) => isVariant).flatMap(({ phrases }) => phrases.flat());
    const years = variants.filter(({ by }) => by === "typed").map(({ text }) => text.trim().replace(" ", ""));
    const also = [...years, ...synonyms.slice(0, MOST_TOLD)];
    const more = synonyms.length > MOST_TOLD ? " …" : "";
    return also.length > 0 ? `${typed} (also ${also.join(", ")}${more})` : typed;
  });
  const sentences = [
    told.length === 0 ? `No word was read in “${asked}”.` : `All of: ${told.join("; ")}.`,
    ...(excluded.length > 0 ? [`Without: ${excluded.map(({ typed }) => typed).join(", ")}.`] : []),
    ...(leftOut.length > 0 ? [`Left out, since the filter says nothing of them: ${leftOut.join(", ")}.`] : []),
  ];
  return sentences.join(" ");
}
