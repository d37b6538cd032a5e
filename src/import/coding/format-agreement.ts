import { type Agreement, type CodingAgreement } from "./agreement";

/** Confusions that are listed; the rest is counted. */
const MOST_LISTED = 12;

/** What `county-plan-hub agreement` prints. */
export function formatAgreement({ topThemes, childThemes, themes, groups }: CodingAgreement): string {
  return [
    `${String(topThemes.items)} items, coded twice`,
    ["primary theme, top", describe(topThemes), ...listConfusions(topThemes)].join("\n"),
    ["primary theme with its child", describe(childThemes), ...listConfusions(childThemes)].join("\n"),
    ["all themes, top: given or not", ...listEach(themes)].join("\n"),
    ["target groups: given or not", ...listEach(groups)].join("\n"),
  ].join("\n\n");
}

function describe({ observed, kappa }: Agreement): string {
  return `  Cohen's kappa ${kappa.toFixed(3)}, the same in ${(100 * observed).toFixed(1)}%`;
}

function listConfusions({ confused }: Agreement): string[] {
  const rest = confused.slice(MOST_LISTED).reduce((sum, { items }) => sum + items, 0);
  return [
    ...confused
      .slice(0, MOST_LISTED)
      .map(({ codes, items }) => `  ${String(items).padStart(4)}  ${codes[0]} / ${codes[1]}`),
    ...(rest > 0 ? [`  ${String(rest).padStart(4)}  in other pairs, each rarer`] : []),
  ];
}

function listEach(agreements: ReadonlyMap<string, Agreement>): string[] {
  const all = [...agreements.values()];
  const mean = all.reduce((sum, { kappa }) => sum + kappa, 0) / all.length;
  const width = Math.max(...[...agreements.keys()].map((code) => code.length));
  return [
    `  mean of Cohen's kappa ${mean.toFixed(3)}`,
    ...[...agreements].map(([code, { kappa, observed, items }]) => {
      const differ = Math.round((1 - observed) * items);
      return `  ${code.padEnd(width)}  ${kappa.toFixed(3)}${differ > 0 ? `, ${String(differ)} differ` : ""}`;
    }),
  ];
}
