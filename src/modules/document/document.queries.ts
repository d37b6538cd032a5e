import { Any } from "typeorm";
import { type HubContext } from "../../kit/context";
import { Document } from "./document.entity";

/** The stored text of a document, which other queries leave out for its size. */
export function loadText(context: HubContext, documentId: string): Promise<string> {
  const loader = context.loaders.get<string>(loadText, "", async (ids) => {
    const manager = await context.manager();
    const rows = await manager.find(Document, { select: { id: true, storedText: true }, where: { id: Any(ids) } });
    const texts = new Map(rows.map(({ id, storedText }) => [id, storedText]));
    return ids.map((id) => texts.get(id) ?? "");
  });
  return loader.load(documentId);
}
