/** What the importer expects and advises, kind by kind: the part of a problem that does not depend on the plan. */
export const ADVICE = {
  quotation: {
    expected: "words that stand in the document at that place, once, in one run or in one cell",
    todo: "Copy the words and the lines from the document again.",
  },
  place: { expected: "a place that begins and ends with the quoted words", todo: "Mend the line numbers." },
  heading: { expected: "an English heading for every printed heading" },
  count: { todo: "Count in the document which of the two is true." },
  row: { todo: "Compare the item with its row of the table." },
  cited: { todo: "Mend the lines of the citation." },
  outline: { todo: "Compare the link with the document's outline." },
  years: { todo: "Write the years that are printed." },
  value: {
    expected: "the value as the document prints it",
    todo: "Copy the value and its line from the document again.",
  },
  values: { todo: "Compare the targets with their row of the table." },
} as const;
