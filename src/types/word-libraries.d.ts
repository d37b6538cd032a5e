/** What the hub uses of two libraries: the one has types for another module system alone, the other has none. */
declare module "opencc-js" {
  export function Converter(locales: { readonly from: string; readonly to: string }): (text: string) => string;
}

declare module "wink-porter2-stemmer" {
  function stem(word: string): string;
  export = stem;
}
