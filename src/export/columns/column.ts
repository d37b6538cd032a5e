import { type Cell, type Column, type ColumnGroup } from "../table";

/** Something with a name in both languages, as NAMES selects it. */
export interface Named {
  readonly name: string;
  readonly nameEn: string;
}

/** Something of the vocabulary with its names, as CODE_AND_NAMES selects it. */
export interface Coded extends Named {
  readonly code: string;
}

/** Selects a Named. */
export const NAMES = "name nameEn: name(language: EN)";
/** Selects a Coded. */
export const CODE_AND_NAMES = `code ${NAMES}`;

type Traits<Row> = Omit<Column<Row>, "name" | "type" | "description" | "read">;

/** Makes the columns of one kind of row; `select` is what the graph is asked of it. */
export function group<Row>(select: string, columns: readonly Column<Row>[]): ColumnGroup<Row> {
  return { select, columns };
}

/** A column of texts. */
export function text<Row>(
  name: string,
  description: string,
  read: (row: Row) => string | null | undefined,
  traits: Traits<Row> = {},
): Column<Row> {
  return { name, type: "text", description, read: (row) => read(row) ?? null, ...traits };
}

/** A column of whole numbers. */
export function integer<Row>(
  name: string,
  description: string,
  read: (row: Row) => number | null | undefined,
  traits: Traits<Row> = {},
): Column<Row> {
  return { name, type: "integer", description, read: (row) => read(row) ?? null, ...traits };
}

/** A column of numbers. */
export function number<Row>(
  name: string,
  description: string,
  read: (row: Row) => number | null | undefined,
  traits: Traits<Row> = {},
): Column<Row> {
  return { name, type: "number", description, read: (row) => read(row) ?? null, ...traits };
}

/** A column of true and false. */
export function flag<Row>(
  name: string,
  description: string,
  read: (row: Row) => boolean | null | undefined,
  traits: Traits<Row> = {},
): Column<Row> {
  return { name, type: "boolean", description, read: (row) => read(row) ?? null, ...traits };
}

/** A column of calendar dates (ISO 8601). */
export function date<Row>(
  name: string,
  description: string,
  read: (row: Row) => string | null | undefined,
): Column<Row> {
  return { name, type: "date", description, read: (row) => read(row) ?? null };
}

/** A column of lists. */
export function list<Row>(
  name: string,
  description: string,
  read: (row: Row) => readonly string[] | undefined,
  traits: Traits<Row> = {},
): Column<Row> {
  return { name, type: "list", description, read: (row) => read(row) ?? [], ...traits };
}

/** The address of the hub's page about the row. */
export function permalink<Row>(path: string, id: (row: Row) => string): Column<Row> {
  return {
    name: "url",
    type: "address",
    description: `The hub's page about it (${path}…).`,
    required: true,
    read: (row, { publicUrl }) => `${publicUrl}${path}${encodeURIComponent(id(row))}`,
  };
}

/** A text in both languages: `<name>_zh` and `<name>_en`. */
export function inBoth<Row>(
  name: string,
  description: { readonly zh: string; readonly en: string },
  read: (row: Row) => { readonly zh: Cell | undefined; readonly en: Cell | undefined },
  traits: Traits<Row> = {},
): readonly Column<Row>[] {
  return (["zh", "en"] as const).map((language) => ({
    name: `${name}_${language}`,
    type: "text",
    description: description[language],
    language,
    read: (row) => read(row)[language] ?? null,
    ...traits,
  }));
}

/** The names of something of the vocabulary: `<name>_zh` and `<name>_en`. */
export function names<Row>(
  name: string,
  what: string,
  read: (row: Row) => Named | null | undefined,
): readonly Column<Row>[] {
  return inBoth<Row>(name, { zh: `${what}: its name in Chinese.`, en: `${what}: its name in English.` }, (row) => {
    const named = read(row);
    return { zh: named?.name, en: named?.nameEn };
  });
}

/** Several of the vocabulary: their codes, and their names in the same order. */
export function codes<Row>(
  name: string,
  what: string,
  references: string,
  read: (row: Row) => readonly Coded[],
): readonly Column<Row>[] {
  return [
    list<Row>(name, `${what}: their codes.`, (row) => read(row).map(({ code }) => code), { references }),
    list<Row>(
      `${name}_zh`,
      `${what}: their names in Chinese, in the order of the codes.`,
      (row) => read(row).map((one) => one.name),
      {
        language: "zh",
      },
    ),
    list<Row>(
      `${name}_en`,
      `${what}: their names in English, in the order of the codes.`,
      (row) => read(row).map((one) => one.nameEn),
      {
        language: "en",
      },
    ),
  ];
}
