import { LICENSE_URL } from "../about";
import { columnsOf } from "../table";
import { DATASET_TABLES, type PackageSource } from "./package-format";

const OTHERWISE_JOINED = DATASET_TABLES.flatMap((table) =>
  columnsOf(table)
    .filter(({ separator }) => separator !== undefined)
    .map(({ name, separator = "" }) => `, ${table.name}.${name} with "${separator}"`),
);

/** What a reader of the CSV files must know. */
export const CSV_NOTES = [
  `Lists in one cell are joined with "; "${OTHERWISE_JOINED.join("")}.`,
  "Texts stand as they were printed, those too that begin with a sign by which a spreadsheet begins a formula. To open a table in Excel, download it from the hub as XLSX or CSV.",
] as const;

/** README.md of a package, for people: what it is, its files, how to cite it, what to mind, and every column. */
export function writeReadme(
  { release, place }: PackageSource,
  files: readonly string[],
  notes: readonly string[] = [],
): string {
  return `# County Plan Hub 縣市計畫資料

Goals, programs, indicators and yearly targets of the social-affairs plans (社會福利施政計畫) of Taiwan's counties and
cities, each with the quotation that proves it and the lines where it stands.

- Release 版本: ${release.release}, published ${release.publishedAt}
- From 來源: ${place.publicUrl}
- Licence 授權: ${release.licenseEn} ${LICENSE_URL}
- Cite as 引用: ${release.citeAsEn}
- 引用: ${release.citeAs}

## Mind 請注意

- Targets are promises of the plans, not results. 目標值為計畫所訂，非執行成果。
- English titles are unofficial translations of ours; no agency has approved them. 英文標題為本站自譯，非官方譯名。
- Theme codes, target groups and initiatives are our judgement, by written rules. 主題、服務對象與共同方案由本站依規則判定。
- A plan that states no year has none here: its years are empty, not zero.
${["Names in lists stand in the order of their codes.", ...notes].map((note) => `- ${note}`).join("\n")}

## Files 檔案

${files.map((file) => `- ${file}`).join("\n")}

## Tables and columns 資料表與欄位

${DATASET_TABLES.map(
  (table) => `### ${table.name} ${table.title.zh}

${table.description} Key: ${table.key.join(", ")}.

${columnsOf(table)
  .map(({ name, type, description }) => `- \`${name}\` (${type}): ${description}`)
  .join("\n")}
`,
).join("\n")}`;
}
