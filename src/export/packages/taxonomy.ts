import { DataFactory, type Literal, type NamedNode, type Quad, Writer } from "n3";
import { LICENSE_URL } from "../about";
import { type PackageSource } from "./package-format";

const { literal, namedNode } = DataFactory;

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const DCT = "http://purl.org/dc/terms/";
const OWL = "http://www.w3.org/2002/07/owl#";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
/** The United Nations' own addresses of the targets of the Sustainable Development Goals. */
const SDG = "http://metadata.un.org/sdg/";

interface Concept {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly definitionZh?: string | null;
  readonly definitionEn?: string | null;
  readonly parent?: { readonly code: string } | null;
  readonly crosswalk?: readonly Correspondence[];
}

interface Correspondence {
  readonly scheme: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

interface Scheme {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly concepts: readonly Concept[];
}

const VOCABULARY = `{
  themes(topOnly: false) { code zh: name en: name(language: EN) definitionZh: definition definitionEn: definition(language: EN)
    parent { code } crosswalk { scheme code zh: name en: name(language: EN) } }
  targetGroups { code zh: name en: name(language: EN) } }`;

/** Themes and target groups as SKOS concept schemes (W3C Recommendation of 2009), in Turtle. */
export async function writeTaxonomy(source: PackageSource): Promise<string> {
  const { publicUrl } = source.place;
  const { themes, targetGroups } =
    await source.query<Record<"themes" | "targetGroups", readonly Concept[]>>(VOCABULARY);
  const schemes: readonly Scheme[] = [
    { id: `${publicUrl}/themes`, zh: "主題", en: "Themes", concepts: themes },
    { id: `${publicUrl}/target-groups`, zh: "服務對象", en: "Target groups", concepts: targetGroups },
  ];
  const writer = new Writer({ prefixes: { skos: SKOS, dct: DCT, owl: OWL, xsd: XSD, sdg: SDG } });
  for (const scheme of schemes) {
    writer.addQuads(describeScheme(scheme, source));
    for (const concept of scheme.concepts) writer.addQuads(describeConcept(scheme, concept));
  }
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, result: string) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
}

function describeScheme({ id, zh, en, concepts }: Scheme, { release }: PackageSource): Quad[] {
  return [
    triple(id, RDF_TYPE, namedNode(`${SKOS}ConceptScheme`)),
    ...inBoth(id, `${DCT}title`, { zh, en }),
    triple(id, `${DCT}license`, namedNode(LICENSE_URL)),
    triple(id, `${DCT}issued`, literal(release.publishedAt, namedNode(`${XSD}date`))),
    triple(id, `${OWL}versionInfo`, literal(release.release)),
    ...concepts.filter(({ parent }) => !parent).map(({ code }) => relate(id, "hasTopConcept", `${id}/${code}`)),
  ];
}

function describeConcept(scheme: Scheme, concept: Concept): Quad[] {
  const id = `${scheme.id}/${concept.code}`;
  const { code, parent, definitionZh, definitionEn, crosswalk = [] } = concept;
  const children = scheme.concepts.filter((other) => other.parent?.code === code);
  return [
    triple(id, RDF_TYPE, namedNode(`${SKOS}Concept`)),
    relate(id, "inScheme", scheme.id),
    triple(id, `${SKOS}notation`, literal(code)),
    ...inBoth(id, `${SKOS}prefLabel`, concept),
    ...inBoth(id, `${SKOS}definition`, { zh: definitionZh, en: definitionEn }),
    parent ? relate(id, "broader", `${scheme.id}/${parent.code}`) : relate(id, "topConceptOf", scheme.id),
    ...children.map((child) => relate(id, "narrower", `${scheme.id}/${child.code}`)),
    ...crosswalk.flatMap((other) => describeCorrespondence(id, other)),
  ];
}

/** What has no address of its own elsewhere is named in a note. */
function describeCorrespondence(id: string, { scheme, code, zh, en }: Correspondence): Quad[] {
  if (scheme === "SDG") return [relate(id, "relatedMatch", `${SDG}${code}`)];
  const name = `${scheme} ${code}`;
  return inBoth(id, `${SKOS}note`, { zh: `${name}：${zh}`, en: `${name}: ${en}` });
}

function relate(from: string, relation: string, to: string): Quad {
  return triple(from, `${SKOS}${relation}`, namedNode(to));
}

interface Texts {
  readonly zh?: string | null;
  readonly en?: string | null;
}

function inBoth(id: string, relation: string, { zh, en }: Texts): Quad[] {
  const told = [
    { text: zh, language: "zh-Hant-TW" },
    { text: en, language: "en" },
  ];
  return told.flatMap(({ text, language }) => (text ? [triple(id, relation, literal(text, language))] : []));
}

function triple(id: string, relation: string, object: NamedNode | Literal): Quad {
  return DataFactory.quad(namedNode(id), namedNode(relation), object);
}
