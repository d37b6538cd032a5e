import { type Words } from "../words/words";

/** What a citation's field is called: target.2019 is the target of a year, situation.number a statement's number. */
export function nameField({ nameOf, say, year }: Words, field: string): string {
  const [name = field, of] = field.split(".");
  if (name === "target" && of !== undefined && /^\d+/u.test(of))
    return say("field.targetOf", { year: year(parseInt(of, 10)) });
  return nameOf("field", of === "number" ? "number" : name);
}
