import { badUserInput, didYouMean, shorten, unknownCode } from "../../errors";
import { nearestCodes } from "../../kit/text";
import { refuseBrokenText } from "../../kit/text-input";
import { onlyText, textsOf, type Written } from "../parameters";
import { type CiteStyle } from "./style";
import { CITE_STYLES } from "./styles";

/** What is to be cited, and how. */
export interface CiteRequest {
  /** Left out for the release. */
  readonly id?: string;
  readonly style: CiteStyle;
}

const PARAMETERS: readonly string[] = ["id", "style"];

/** Reads the parameters of an address; throws BAD_USER_INPUT for what cannot be meant. */
export function readCiteRequest(written: Written): CiteRequest {
  const unknown = Object.keys(written).find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) throw unknownParameter(unknown);
  const style = readStyle(textsOf(written["style"]));
  const ids = textsOf(written["id"]);
  return ids.length === 0 ? { style } : { id: readId(ids), style };
}

function readStyle(texts: readonly string[]): CiteStyle {
  const names = CITE_STYLES.map(({ name }) => name);
  const accepted = names.join(", ");
  if (texts.length === 0)
    throw badUserInput(`style: say in which style to cite: ${accepted}.`, { argument: "style", accepted });
  const text = onlyText("style", texts);
  const style = CITE_STYLES.find(({ name }) => name === text);
  if (!style) throw unknownStyle(text, names);
  return style;
}

function readId(texts: readonly string[]): string {
  const id = onlyText("id", texts);
  if (id === "") throw badUserInput("id: is empty; leave id out to cite the release.", { argument: "id" });
  refuseBrokenText("id", id);
  return id;
}

function unknownParameter(name: string): Error {
  const suggestions = nearestCodes(name, PARAMETERS);
  return badUserInput(
    `${shorten(name)}: /v1/cite has no such parameter.${didYouMean(suggestions)} It takes ${PARAMETERS.join(", ")}.`,
    {
      argument: shorten(name),
      suggestions,
      accepted: PARAMETERS.join(", "),
    },
  );
}

function unknownStyle(text: string, names: readonly string[]): Error {
  const suggestions = nearestCodes(text, names);
  const accepted = names.join(", ");
  const { message } = unknownCode("style", text, suggestions);
  return badUserInput(`${message} Accepted: ${accepted}.`, { argument: "style", suggestions, accepted });
}
