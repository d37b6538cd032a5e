import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { planFixture, type PlanFixture } from "../fixtures/plans";
import { readSeedTexts, seedFolder, SEED_PLANS, type SeedPlan, SEEDS } from "./seed-plan-texts";

/** A seeds folder of a test's own: the vocabulary of seeds/, and some of its plans. */
export interface SeedFolder {
  readonly path: string;
  /** Changes one file below it; throws where nothing is changed. */
  readonly change: (file: string, change: (text: string) => string) => Promise<void>;
  readonly addFixture: (name: PlanFixture) => Promise<void>;
  readonly remove: (folder: string) => Promise<void>;
}

/** Makes a seeds folder below another one. */
export async function makeSeedFolder(below: string, name: string, plans: readonly SeedPlan[]): Promise<SeedFolder> {
  const path = join(below, name);
  await mkdir(join(path, "plans"), { recursive: true });
  const files = (await readdir(SEEDS)).filter((file) => file.endsWith(".yml"));
  await Promise.all(files.map((file) => cp(join(SEEDS, file), join(path, file))));
  await Promise.all(plans.map((plan) => cp(seedFolder(plan), join(path, "plans", plan), { recursive: true })));
  if (plans.length < Object.keys(SEED_PLANS).length) await changeFile(join(path, "initiatives.yml"), onlyAmong(plans));
  return {
    path,
    change: (file, change) => changeFile(join(path, file), change),
    addFixture: (fixture) => cp(planFixture(fixture), join(path, "plans", fixture), { recursive: true }),
    remove: (folder) => rm(join(path, folder), { recursive: true }),
  };
}

/** Of the initiatives those whose members all stand in the plans that are there. */
function onlyAmong(plans: readonly SeedPlan[]): (initiatives: string) => string {
  const ids = plans.map((plan) => planIdOf(plan));
  const held = (item: string): boolean => ids.some((id) => item.startsWith(`${id}.`));
  return (text) => {
    const all = parse(text) as {
      initiatives: { members: { item: string }[] }[];
      "not-same": { items: string[] }[];
    };
    return stringify({
      initiatives: all.initiatives.filter(({ members }) => members.every(({ item }) => held(item))),
      "not-same": all["not-same"].filter(({ items }) => items.every(held)),
    });
  };
}

function planIdOf(plan: SeedPlan): string {
  return (parse(readSeedTexts(plan).plan) as { plan: { id: string } }).plan.id;
}

/** A copy of a plan's folder with its plan file changed, as somebody would import it. */
export async function copyPlan(
  folder: string,
  to: string,
  ...changes: readonly ((plan: string) => string)[]
): Promise<string> {
  await cp(folder, to, { recursive: true });
  for (const change of changes) await changeFile(join(to, "plan.yml"), change);
  return to;
}

async function changeFile(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(file, "utf8");
  const changed = change(text);
  if (changed === text) throw new Error(`${file} is not changed.`);
  await writeFile(file, changed);
}
