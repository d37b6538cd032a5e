import { type About } from "../../src/export/about";
import { flag, group, integer, list, number, text } from "../../src/export/columns/column";
import { type Format, type Reading } from "../../src/export/format";
import { type Presentation } from "../../src/export/presentation";
import { type Cell, columnsOf, defineTable, type Table } from "../../src/export/table";

interface InventedRow {
  readonly name: string;
}

/** A table of an invented hub, with a column of each type. */
export const INVENTED: Table = defineTable({
  name: "invented",
  title: { zh: "虛構", en: "Invented" },
  description: "Rows that no plan has.",
  key: ["name"],
  source: { fields: [], rows: async function* () {} },
  groups: [
    group<InventedRow>("name", [
      text("name", "A text.", ({ name }) => name),
      integer("count", "A whole number.", () => 1),
      number("change", "A number.", () => -1.5),
      flag("corrected", "Yes or no.", () => true),
      { name: "issued_on", type: "date", description: "A date.", read: () => "2021-12-28" },
      list("themes", "A list.", () => []),
    ]),
  ],
});

/** What goes with it. */
export const ABOUT: About = {
  table: INVENTED,
  address: "https://plans.example.org/v1/invented.xlsx?county=PENGHU",
  filter: "Of these counties (縣市): PENGHU.",
  release: "2026-01-02-abc",
  publishedAt: "2026-01-02",
  license: "授權",
  licenseEn: "Licence",
  citeAs: "引用",
  citeAsEn: "Citation",
};

/** As a table is told unless asked otherwise. */
export const PLAIN: Presentation = { language: "both", calendar: "both", byteOrderMark: true, raw: false };

/** Rows that are read page by page. */
export function readingOf(...pages: readonly (readonly (readonly Cell[])[])[]): Reading {
  return {
    columns: columnsOf(INVENTED),
    pages: (async function* () {
      yield* pages;
    })(),
  };
}

/** The whole file. */
export async function writeAll(
  format: Format,
  reading: Reading,
  presentation: Partial<Presentation> = {},
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of format.write(reading, ABOUT, { ...PLAIN, ...presentation }))
    chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
