import "reflect-metadata";
import { readConfig } from "../../src/config";
import { createHub } from "../../src/hub";
import { createContext } from "../../src/kit/context";
import { type Ask, judge, mean, readJudgedQueries, type Verdict } from "./search-judge";

/** `npm run bench:search`: recall among the first ten and mean reciprocal rank; `-- sealed` for the sealed queries, figures alone. */
async function main(): Promise<void> {
  const name = process.argv[2] === "sealed" ? "sealed" : "tune";
  const config = { ...readConfig({ HUB_LOG_LEVEL: "silent" }), dataDir: ":memory:" };
  const hub = await createHub(config);
  const ask: Ask = async (query, variables) => {
    const contextValue = createContext(hub.dataSource, { requestId: "bench", publicUrl: "http://bench" });
    try {
      const { body } = await hub.apollo.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== "single" || body.singleResult.errors) throw new Error(JSON.stringify(body));
      return body.singleResult.data as never;
    } finally {
      await contextValue.release();
    }
  };
  const verdicts: Verdict[] = [];
  for (const judged of readJudgedQueries(name)) verdicts.push(await judge(ask, judged));
  await hub.close();
  const groups = [...new Set(verdicts.map(({ judged }) => judged.group))];
  for (const group of groups)
    report(
      group,
      verdicts.filter(({ judged }) => judged.group === group),
    );
  report("all", verdicts);
  if (name === "tune" || process.argv[3] === "misses") tellMisses(verdicts);
}

function report(group: string, verdicts: readonly Verdict[]): void {
  const recall = mean(verdicts, (verdict) => verdict.recall).toFixed(3);
  const rank = mean(verdicts, ({ reciprocalRank }) => reciprocalRank).toFixed(3);
  const wrong = verdicts.reduce((sum, verdict) => sum + verdict.wrong.length, 0);
  console.log(
    `${group.padEnd(28)} ${String(verdicts.length).padStart(3)} queries  recall@10 ${recall}  MRR ${rank}  wrong ${String(wrong)}`,
  );
}

function tellMisses(verdicts: readonly Verdict[]): void {
  for (const { judged, missed, wrong, totalCount, reciprocalRank } of verdicts) {
    if (missed.length === 0 && wrong.length === 0 && reciprocalRank >= 0.5) continue;
    console.log(
      `\n${judged.query} [${judged.group}] ${String(totalCount)} found, first at ${(1 / reciprocalRank).toFixed(0)}`,
    );
    for (const hit of missed) console.log(`  missed ${hit}`);
    for (const hit of wrong) console.log(`  wrong  ${hit}`);
  }
}

void main();
