import { badUserInput } from "../errors";

/** Throws BAD_USER_INPUT for what no text of a document can hold: a NUL character, or half of one. */
export function refuseBrokenText(argument: string, text: string): void {
  if (text.includes("\0")) throw badUserInput(`${argument}: it holds a NUL character.`, { argument });
  if (/\p{Surrogate}/u.test(text)) throw badUserInput(`${argument}: it holds half a character.`, { argument });
}
