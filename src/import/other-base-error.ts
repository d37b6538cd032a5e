/** Since this process started, one of another version or with other seeds has published; nothing was written. */
export class OtherBaseError extends Error {
  constructor() {
    super(
      "Another process, of another version of the hub or with other seeds (HUB_SEEDS_DIR), has published since this one started; nothing was written. " +
        "Start again with the version and the seeds that are to answer.",
    );
    this.name = "OtherBaseError";
  }
}
