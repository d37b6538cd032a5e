import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config";
import { type Variables } from "../modules/use-graph";

const FOLDER = join(PROJECT_ROOT, "schema", "operations");

/** With what each operation is run; a file of schema/operations without an entry is a failure. */
export const OPERATION_VARIABLES: Readonly<Record<string, Variables>> = {
  "active-programs-by-year": { years: { from: 108, to: 117 } },
  "childcare-by-county": { year: 2022 },
  "citation-in-context": { id: "yunlin-community-111.program-1~title~1", fromLine: 58, toLine: 65 },
  citing: { id: "tainan-114.goal-13" },
  "community-programs-with-funding": { year: "111年度" },
  "compare-counties": { counties: ["TAINAN", "CHIAYI_CITY", "TAICHUNG"], theme: "childcare" },
  "compare-plans": { plans: ["yunlin-community-111", "miaoli-community"] },
  "corrected-readings": { document: "chiayi-city-108.document", fromLine: 159, toLine: 167 },
  "county-overview": { county: "TAINAN" },
  "county-page": { code: "TAINAN" },
  "coverage-by-target-group": { year: 2022 },
  "coverage-by-theme-and-county": { year: 2022 },
  "data-page": {},
  "document-page": { id: "tainan-114.document" },
  "document-page-citations": { id: "tainan-114.document" },
  "document-page-sections": { id: "tainan-114.document" },
  "everything-for-target-group": { targetGroup: "disabilities", year: 2020 },
  "explorer-cell": { filter: { counties: ["TAINAN"], themes: ["childcare"] } },
  "explorer-chart": { ids: ["chiayi-city-108.kpi-2-8", "tainan-114.learning-hours"] },
  "explorer-comparison": { counties: ["TAINAN", "CHIAYI_CITY"], theme: "childcare" },
  "explorer-county": { code: "TAINAN" },
  "explorer-data": {},
  "explorer-document": { id: "tainan-114.document" },
  "explorer-frame": {},
  "explorer-indicators": { filter: { trends: ["RISING"] }, orderBy: "CHANGE" },
  "explorer-initiative": { code: "child-development-accounts" },
  "explorer-initiatives": { themes: ["childcare"], atLeastCounties: 2 },
  "explorer-item": { id: "chiayi-city-108.kpi-2-8" },
  "explorer-matrix": { filter: { kinds: ["PROGRAM"] } },
  "explorer-plan": { id: "chiayi-city-108" },
  "explorer-reference": { code: "social-safety-net-program" },
  "explorer-references": { atLeastCounties: 2 },
  "explorer-search": { query: "關懷據點", kinds: ["GOAL", "PROGRAM"], filter: { themes: ["older-persons"] } },
  "explorer-theme": { code: "volunteering" },
  "falling-due": { endsIn: { from: 108, to: 110 } },
  "figures-by-theme": { text: "通報" },
  "goal-tree": { plan: "taichung-108" },
  "goals-printed-twice": { plan: "tainan-114", roles: ["PRIORITY"] },
  "indicators-by-unit": { units: ["小時"] },
  "initiative-page": { code: "child-development-accounts" },
  "initiatives-by-theme": { themes: ["childcare"] },
  "item-page": { id: "chiayi-city-108.kpi-2-8" },
  "items-by-relevance": { filter: { text: "托育 補助" } },
  "items-by-theme-and-county": { filter: { kinds: ["PROGRAM"] } },
  "items-for-target-group": { county: "TAINAN", targetGroup: "disabilities" },
  "kpi-targets": { county: "CHIAYI_CITY", years: { from: 111, to: 111 } },
  "kpis-by-change": { counties: ["CHIAYI_CITY"] },
  "page-addresses": {},
  "page-addresses-initiatives": {},
  "page-addresses-items": {},
  "page-addresses-plans": {},
  "page-addresses-references": {},
  "plan-page": { id: "chiayi-city-108" },
  "plan-page-items": { id: "chiayi-city-108" },
  "plan-statements": { plan: "yunlin-community-111" },
  "plans-by-county": {},
  "program-with-parts": { goal: "chiayi-city-108.goal-2" },
  "programs-by-theme": { themes: ["volunteering"], year: 2022 },
  "reference-mentions": { code: "social-safety-net-program" },
  release: {},
  "search-results": { query: "關懷據點", kinds: ["GOAL", "PROGRAM"] },
  "shared-references": {},
  "similar-items": { id: "chiayi-city-108.undertaking-5-6" },
  "start-page": {},
  "text-search": { text: "關懷據點" },
  "theme-page": { code: "childcare" },
  "theme-page-counties": { code: "childcare" },
  themes: {},
  "word-occurrences": { words: ["公益彩券"] },
};

/** The names of all operations, as their files have them. */
export function findOperations(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => file.slice(0, -".graphql".length))
    .sort();
}

/** The text of an operation. */
export function readOperation(name: string): string {
  return readFileSync(join(FOLDER, `${name}.graphql`), "utf8");
}
