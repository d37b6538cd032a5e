import { useState } from "react";
import { type AnyVariables, stringifyDocument, type TypedDocumentNode } from "urql";
import { useWords } from "../words/words";
import { addressOf } from "./address";
import { CiteDialog } from "./cite-dialog";
import { CopyButton } from "./copy-button";

/** The query that a view is made of. */
export interface AskedQuery {
  readonly query: TypedDocumentNode<unknown, never>;
  readonly variables: AnyVariables;
}

interface ActionsProps {
  readonly asked: AskedQuery;
  /** The id of what is cited; the release where it is left out. */
  readonly cite?: string;
  /** The path of what is seen, as a table. */
  readonly csv?: string;
  /** The path of the same without the frame, for other sites. */
  readonly embed?: string;
}

/** What every view can be taken along as. */
export function PageActions({ asked, cite, csv, embed }: ActionsProps): React.JSX.Element {
  const { say } = useWords();
  const [isCiting, setCiting] = useState(false);
  return (
    <ul className="actions">
      <li>
        <CopyButton label={say("action.copyLink")} text={() => location.href} />
      </li>
      <li>
        <button
          type="button"
          onClick={() => {
            setCiting(true);
          }}
        >
          {say("action.cite")}
        </button>
      </li>
      {csv && (
        <li>
          <a href={addressOf(csv)}>{say("action.csv")}</a>
        </li>
      )}
      <li>
        <a href={queryAddress(asked)}>{say("action.query")}</a>
      </li>
      {embed && (
        <li>
          <CopyButton label={say("action.embed")} text={() => frameFor(embed)} />
        </li>
      )}
      <li>
        <button
          type="button"
          onClick={() => {
            window.print();
          }}
        >
          {say("action.print")}
        </button>
      </li>
      {isCiting && (
        <CiteDialog
          id={cite}
          close={() => {
            setCiting(false);
          }}
        />
      )}
    </ul>
  );
}

/** GraphiQL with the query and its variables filled in. */
function queryAddress({ query, variables }: AskedQuery): string {
  const parameters = new URLSearchParams({
    query: stringifyDocument(query),
    ...(variables && { variables: JSON.stringify(variables, null, 2) }),
  });
  return addressOf(`graphiql?${parameters.toString()}`);
}

/** The element that shows a view inside another page. */
function frameFor(path: string): string {
  const frame = document.createElement("iframe");
  frame.src = new URL(addressOf(path), location.href).href;
  frame.title = document.title;
  frame.width = "100%";
  frame.height = "640";
  frame.setAttribute("loading", "lazy");
  return frame.outerHTML;
}
