import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readConfig } from "../../../src/config";

/** An item as a plan file lists it, with the initiatives that seeds/initiatives.yml makes it a member of. */
export interface SeededItem {
  readonly id: string;
  readonly plan: string;
  readonly county: string;
  readonly kind: "GOAL" | "PROGRAM" | "INDICATOR";
  /** The program of which it is a numbered part, at whatever level; otherwise null. */
  readonly whole: string | null;
  /** Its themes and their parents. */
  readonly themes: ReadonlySet<string>;
  readonly likeness: ReadonlyMap<string, Likeness>;
}

type Likeness = "SAME" | "SIMILAR" | "RELATED";

interface WrittenItem {
  readonly id: string;
  readonly themes?: readonly string[];
  readonly children?: readonly WrittenItem[];
  readonly parts?: readonly WrittenItem[];
}

interface WrittenPlan {
  readonly plan: { readonly id: string; readonly county: string };
  readonly goals?: readonly WrittenItem[];
  readonly programs?: readonly WrittenItem[];
  readonly indicators?: readonly WrittenItem[];
}

interface WrittenInitiative {
  readonly code: string;
  readonly members: readonly { readonly item: string; readonly likeness: Likeness }[];
}

const { initiatives } = read("initiatives.yml") as { initiatives: readonly WrittenInitiative[] };

/** The codes of all initiatives, in the order of their file. */
export const INITIATIVES: readonly string[] = initiatives.map(({ code }) => code);

/** All items of the seeds, read from the plan files by nothing of the hub's own. */
export const ITEMS: readonly SeededItem[] = planFiles().flatMap((file) => itemsOf(read(file) as WrittenPlan));

/** The initiatives of which one of the items is a version, in the order of their file. */
export function initiativesOf(items: readonly SeededItem[]): string[] {
  return INITIATIVES.filter((code) => items.some((item) => isVersion(item, code)));
}

/** Whether the item, or a numbered part of it, is the same as the initiative or similar to it; RELATED is none. */
export function isVersion(item: SeededItem, initiative: string): boolean {
  const parts = ITEMS.filter(({ whole }) => whole === item.id);
  return [item, ...parts].some(({ likeness }) => ["SAME", "SIMILAR"].includes(likeness.get(initiative) ?? ""));
}

function planFiles(): string[] {
  const folder = join(readConfig({}).seedsDir, "plans");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("plan.yml"))
    .map((path) => join("plans", path));
}

function itemsOf({ plan, goals = [], programs = [], indicators = [] }: WrittenPlan): SeededItem[] {
  const ofKind = (kind: SeededItem["kind"], items: readonly WrittenItem[], whole: string | null = null): SeededItem[] =>
    items.flatMap((item) => {
      const id = `${plan.id}.${item.id}`;
      const themes = new Set((item.themes ?? []).flatMap((code) => [code, code.replace(/\..*/, "")]));
      const own = { id, plan: plan.id, county: plan.county, kind, whole, themes, likeness: likenessOf(id) };
      return [own, ...ofKind(kind, item.children ?? [], whole), ...ofKind(kind, item.parts ?? [], whole ?? id)];
    });
  return [...ofKind("GOAL", goals), ...ofKind("PROGRAM", programs), ...ofKind("INDICATOR", indicators)];
}

function likenessOf(id: string): ReadonlyMap<string, Likeness> {
  return new Map(
    initiatives.flatMap(({ code, members }) =>
      members.filter(({ item }) => item === id).map(({ likeness }) => [code, likeness] as const),
    ),
  );
}

function read(file: string): unknown {
  return parse(readFileSync(join(readConfig({}).seedsDir, file), "utf8"));
}
