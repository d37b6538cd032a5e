/** The schema takes away what clients were promised, and the list of changes does not say so; `message` says what to do. */
export class BrokenPromisesError extends Error {
  constructor(readonly changes: readonly string[]) {
    super(
      [
        "The schema breaks what schema/promised.graphql promises to clients, and CHANGELOG.md does not say so:",
        "",
        ...changes.map((change) => `- ${change}`),
        "",
        "Where it can be, keep the old beside the new and mark it as deprecated first: clients are told, and nothing breaks.",
        'Where it cannot, copy these lines into CHANGELOG.md, in the section "## Unreleased" under a heading "### Breaking",',
        "each as an item that goes on with what clients do instead. docs/adding.md says more.",
      ].join("\n"),
    );
    this.name = "BrokenPromisesError";
  }
}
