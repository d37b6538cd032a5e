import { unknownCode } from "../errors";
import { nearestCodes } from "./text";

/** Throws BAD_USER_INPUT with the nearest codes for the first code that is not known. */
export function requireKnownCodes(
  argument: string,
  codes: readonly string[] | null | undefined,
  known: readonly string[],
): void {
  const exists = new Set(known);
  const unknown = codes?.find((code) => !exists.has(code));
  if (unknown !== undefined) throw unknownCode(argument, unknown, nearestCodes(unknown, known));
}
