/** What the command line ends with. */
export const EXIT_STATUS = {
  DONE: 0,
  /** Problems in the data, or the work could not be done. */
  PROBLEMS: 1,
  /** The command or the configuration was not written as it should be. */
  USAGE: 2,
} as const;

export type ExitStatus = (typeof EXIT_STATUS)[keyof typeof EXIT_STATUS];

/** What was written on the command line cannot be meant. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
