/** What the hub uses of Citation.js, which has no types: its writers, without the readers that fetch addresses. */
declare module "@citation-js/core" {
  interface BibtexEntry {
    readonly type: string;
    readonly label: string;
    readonly properties: Readonly<Record<string, string>>;
  }

  export const plugins: {
    readonly config: {
      get(plugin: "@bibtex"): { readonly format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } };
    };
    readonly output: {
      format(
        name: "bibliography",
        records: readonly object[],
        options: { readonly template: string; readonly lang: string; readonly format: "text" },
      ): string;
      format(
        name: "bibtex",
        records: readonly object[],
        options: { readonly format: "object" },
      ): readonly BibtexEntry[];
      format(
        name: "ris",
        records: readonly object[],
        options: { readonly format: "object" },
      ): readonly Readonly<Record<string, string | readonly string[]>>[];
    };
  };
}

declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-csl" {}
declare module "@citation-js/plugin-ris" {}
