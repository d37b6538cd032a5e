/** What became of a question, for the log and the metrics: filled in as it is answered. */
export interface Observed {
  /** The operation's name, as the client wrote it. */
  operation?: string;
  cost?: number;
  /** SQL statements. */
  statements?: number;
  /** Codes of the errors in the answer. */
  errors?: readonly string[];
}
