/** On whose behalf the graph is asked. */
export interface Caller {
  /** Names the request in the log and in masked errors. */
  readonly requestId: string;
  /** Says when no one waits for the answer any more: what runs is then stopped. */
  readonly signal?: AbortSignal;
  /**
   * Counts what a question costs against what the caller's address may ask for, and waits where others come first; throws
   * where that is used up. What is returned is to be called once the question is answered.
   */
  readonly admit?: (cost: number) => Promise<() => void>;
}
