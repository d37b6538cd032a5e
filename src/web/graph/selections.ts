import { type ExplorerDocumentQuery, type ExplorerItemQuery } from "./operations";

/* What a view's query selects, where more than the view is made of it. */

/** A goal, a program or an indicator with all that is told of it. */
export type ShownItem = Extract<ExplorerItemQuery["node"], { readonly kind: string }>;

/** A document's text, outline and a page of its citations. */
export type ShownDocument = Extract<ExplorerDocumentQuery["node"], { readonly __typename: "Document" }>;

/** What was made of some characters of it. */
export type DocumentCitation = ShownDocument["citations"]["nodes"][number];
