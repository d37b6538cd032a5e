import { type FastifyInstance } from "fastify";
import { type Ask, askForAll, type Page } from "../../graphql/ask";
import {
  buildDocumentPage,
  type DocumentPageCitation,
  type DocumentPageDocument,
  type DocumentPageSection,
} from "../page/document-page";
import { type Site } from "../page/site";
import { type ServedHub } from "../served-hub";
import { addPageRoute } from "./page-route";

/** The page of a document, where #L210 and #L210-L213 name lines. */
export function addDocumentRoute(server: FastifyInstance, hub: ServedHub): void {
  addPageRoute(server, hub, { folder: "documents", what: "文件", english: "document", build: askForDocumentPage });
}

async function askForDocumentPage(ask: Ask, id: string, site: Site): Promise<string | undefined> {
  const { node } = await ask<{ node: Partial<DocumentPageDocument> | null }>("document-page", { id });
  if (!isDocument(node)) return undefined;
  const sections = await askForAll<DocumentPageSection>(async (after) => {
    const answer = await ask<{ node: { sections: Page<DocumentPageSection> } }>("document-page-sections", {
      id,
      after,
    });
    return answer.node.sections;
  });
  const citations = await askForAll<DocumentPageCitation>(async (after) => {
    const answer = await ask<{ node: { citations: Page<DocumentPageCitation> } }>("document-page-citations", {
      id,
      after,
    });
    return answer.node.citations;
  });
  return buildDocumentPage(node, sections, citations, site);
}

function isDocument(node: Partial<DocumentPageDocument> | null): node is DocumentPageDocument {
  return node?.sha256 !== undefined;
}
