import { HubError } from "../../src/errors";

/** The message and the details of the HubError with which the work is refused; throws where it is not. */
export function refusalOf(work: () => unknown): { readonly message: string; readonly extensions: object } {
  try {
    work();
  } catch (error) {
    if (error instanceof HubError) return { message: error.message, extensions: error.extensions };
    throw error;
  }
  throw new Error("Nothing was refused.");
}
