/** Markup that is safe to send: everything put into it was escaped or was markup of ours. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What a template may hold; nothing, `null` and `false` leave no trace. */
export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A template whose values are escaped, whatever they are: html`<p>${text}</p>`. Attributes are to be quoted. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.reduce((markup, text, index) => markup + toMarkup(parts[index - 1]) + text));
}

function toMarkup(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(toMarkup).join("");
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
