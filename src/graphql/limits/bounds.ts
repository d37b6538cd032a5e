/** How much one operation may ask for. Every operation of ours keeps below with room to spare. */
export const BOUNDS = {
  depth: 16,
  aliases: 60,
  directives: 20,
  rootFields: 30,
  /** Objects in the answer at most, as reckoned before it is made. */
  cost: 150_000,
} as const;

/** What is asked too much of, and what to ask in its place. */
export const ADVICE: Readonly<Record<Exclude<keyof typeof BOUNDS, "cost">, { what: string; instead: string }>> = {
  depth: { what: "levels of fields", instead: "Ask for the inner ones by their ids in a second query." },
  aliases: { what: "aliases", instead: "Ask with lists in arguments (counties: […]), or in several queries." },
  directives: { what: "directives", instead: "Put @include and @skip on whole selections, or leave them out." },
  rootFields: { what: "fields at the top", instead: "Ask in several queries." },
};
