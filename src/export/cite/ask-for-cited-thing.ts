import { type Ask } from "../../graphql/ask";
import { type BothNames, type CitedThing, HUB, HUB_DATA, type Letter } from "./cited-thing";
import { findItemPlaces, type ItemCitation } from "./item-places";

/** What the graph says to an id: something to cite, something that cannot be cited, or nothing. */
export type CitedAnswer =
  | { readonly status: "cited"; readonly thing: CitedThing }
  | { readonly status: "uncitable"; readonly typeName: string; readonly release: string }
  | { readonly status: "unknown"; readonly release: string };

/**
 * Asks the graph for what an id names; for its release without an id. `publicUrl` is what addresses begin with, without
 * a slash at the end.
 */
export async function askForCitedThing(ask: Ask, id: string | undefined, publicUrl: string): Promise<CitedAnswer> {
  const { dataset, node } = await ask<CitingAnswer>("citing", id === undefined ? {} : { id });
  const release = { id: dataset.release, publishedAt: dataset.publishedAt };
  if (id === undefined || id === release.id) return { status: "cited", thing: citeRelease(release, publicUrl) };
  if (!node) return { status: "unknown", release: release.id };
  const parts = citeNode(node);
  if (!parts) return { status: "uncitable", typeName: node.__typename, release: release.id };
  const url = `${publicUrl}/${parts.kind}s/${encodeURIComponent(node.id)}`;
  return { status: "cited", thing: { ...parts, id: node.id, url, release } };
}

/** The answer to schema/operations/citing.graphql. */
interface CitingAnswer {
  readonly dataset: { readonly release: string; readonly publishedAt: string };
  readonly node: AnyNode | ItemNode | PlanNode | DocumentNode | null;
}

interface AnyNode {
  readonly __typename: string;
  readonly id: string;
}

interface PlanNode extends AnyNode {
  readonly title: string;
  readonly english: string;
  readonly agency: string;
  readonly agencyEnglish: string;
  readonly period: { readonly start: number | null };
  readonly issuedOn: string | null;
  readonly documentNumber: string | null;
  readonly documents: readonly { readonly id: string }[];
}

interface ItemNode extends AnyNode {
  readonly number: string | null;
  readonly title: string;
  readonly english: string;
  readonly period: { readonly inherited: boolean };
  readonly plan: PlanNode;
  readonly citations: readonly ItemCitation[];
}

interface DocumentNode extends AnyNode {
  readonly title: string;
  readonly english: string;
  readonly sha256: string;
  readonly lineCount: number;
  readonly plans: readonly PlanNode[];
}

type CitedParts = Omit<CitedThing, "id" | "url" | "release">;

function citeNode(node: NonNullable<CitingAnswer["node"]>): CitedParts | undefined {
  if ("plan" in node) return citeItem(node);
  if ("agency" in node) return { kind: "plan", ...citePlan(node), places: [] };
  if ("sha256" in node) return citeDocument(node);
  return undefined;
}

function citeItem(item: ItemNode): CitedParts {
  return {
    kind: "item",
    ...citePlan(item.plan),
    item: { number: item.number, title: nameBoth(item) },
    places: findItemPlaces(item.citations, {
      periodIsPlans: item.period.inherited,
      ownDocument: item.plan.documents[0]?.id,
    }),
  };
}

function citePlan(plan: PlanNode): Pick<CitedThing, "authors" | "year" | "title" | "letter"> {
  const { documentNumber: number, issuedOn } = plan;
  const letter: Letter | undefined = number || issuedOn ? { number, issuedOn } : undefined;
  return { authors: [nameAgency(plan)], year: plan.period.start, title: nameBoth(plan), ...(letter && { letter }) };
}

/** A volume of several plans is its agencies' together, from the first year that one of them states. */
function citeDocument({ plans, sha256, lineCount, ...document }: DocumentNode): CitedParts {
  const agencies = new Map(plans.map((plan) => [plan.agency, nameAgency(plan)]));
  const years = plans.flatMap(({ period }) => period.start ?? []);
  return {
    kind: "document",
    authors: [...agencies.values()],
    year: years.length > 0 ? Math.min(...years) : null,
    title: nameBoth(document),
    places: [{ lines: [{ startLine: 1, endLine: lineCount }] }],
    sha256,
  };
}

function citeRelease(release: CitedThing["release"], publicUrl: string): CitedThing {
  return {
    kind: "release",
    id: release.id,
    url: `${publicUrl}/`,
    authors: [HUB],
    year: Number(release.publishedAt.slice(0, 4)),
    title: HUB_DATA,
    places: [],
    release,
  };
}

function nameBoth({ title, english }: { readonly title: string; readonly english: string }): BothNames {
  return { zh: title, en: english };
}

function nameAgency({ agency, agencyEnglish }: PlanNode): BothNames {
  return { zh: agency, en: agencyEnglish };
}
