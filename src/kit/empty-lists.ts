import { badUserInput } from "../errors";

/** Throws BAD_USER_INPUT for a list without a value: alternatives of which there are none would find nothing. */
export function refuseEmptyLists(asked: object): void {
  for (const [argument, value] of Object.entries(asked)) {
    if (!Array.isArray(value) || value.length > 0) continue;
    throw badUserInput(`${argument}: an empty list would find nothing. Leave ${argument} out to ask for all.`, {
      argument,
    });
  }
}
