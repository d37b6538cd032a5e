import { type Parameter, textsOf, type Written } from "./parameters";

/** Which rows were asked for, in the words of the graph's own descriptions: `Of these counties (縣市): TAINAN.` */
export function describeFilter(parameters: readonly Parameter[], written: Written): string {
  const parts = parameters.flatMap(({ name, description }) => {
    const texts = textsOf(written[name]);
    return texts.length === 0 ? [] : [`${firstSentence(description)}: ${texts.join(",").replaceAll(",", ", ")}.`];
  });
  return parts.length === 0 ? "All rows that the table has without a parameter." : parts.join(" ");
}

/** Without its full stop, and without the examples behind a colon. */
function firstSentence(description: string): string {
  return (/^[^.:;]+/u.exec(description)?.[0] ?? description).trim();
}
