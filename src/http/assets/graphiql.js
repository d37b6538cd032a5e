"use strict";

/* global GraphiQL, React, ReactDOM, matchMedia */

/*
 * GraphiQL over the hub's graph, with the operations of schema/operations as examples. The page's element says where
 * things are; /graphiql?query=…&variables=…&operationName=… opens with that query.
 */
const { createElement, useEffect, useLayoutEffect, useState } = React;
const { useEditorContext, usePluginContext } = GraphiQL.React;
const page = document.getElementById("graphiql");
const { home, graph, examples: examplesAddress, firstQuery } = page.dataset;

/* The dialogs' style element carries the nonce of the page's policy; this is where its maker looks for it. */
globalThis.__webpack_nonce__ = document.currentScript.nonce;

const isNarrow = matchMedia("(max-width: 800px)").matches;
const link = readLink();
const fetcher = GraphiQL.createFetcher({ url: graph, enableIncrementalDelivery: false });
const storage = GraphiQL.createLocalStorage({ namespace: `county-plan-hub${home}` });
const examplesPlugin = { title: "Examples 範例", icon: ExamplesIcon, content: Examples };

ReactDOM.createRoot(page).render(createElement(Hub));

/* What the address asks for; nothing of it where it has no query. */
function readLink() {
  const { searchParams } = new URL(location.href);
  const query = searchParams.get("query");
  if (query === null) return {};
  return {
    query,
    variables: indent(searchParams.get("variables") ?? ""),
    operationName: searchParams.get("operationName") ?? undefined,
  };
}

function indent(json) {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

function Hub() {
  const [query, setQuery] = useState(link.query);
  return createElement(
    GraphiQL,
    {
      fetcher,
      storage,
      plugins: [examplesPlugin],
      visiblePlugin: isNarrow || link.query !== undefined ? undefined : examplesPlugin,
      defaultQuery: firstQuery,
      query: link.query,
      variables: link.variables,
      operationName: query === link.query ? link.operationName : undefined,
      onEditQuery: setQuery,
      isHeadersEditorEnabled: false,
      shouldPersistHeaders: false,
      defaultEditorToolsVisibility: "variables",
    },
    createElement(
      GraphiQL.Logo,
      null,
      createElement("a", { className: "graphiql-logo-link", href: home }, "縣市計畫 County Plan Hub"),
    ),
  );
}

/* The panel: each example with what it answers; a click opens it. The panel after it begins at its top. */
function Examples() {
  const [examples, setExamples] = useState([]);
  const [problem, setProblem] = useState("");
  const [words, setWords] = useState("");
  const open = useOpenExample(examples);
  useEffect(() => {
    readExamples().then(setExamples, (error) => setProblem(String(error)));
  }, []);
  useLayoutEffect(() => () => document.querySelector(".graphiql-plugin").scrollTo(0, 0), []);
  const found = examples.filter((example) => hasWords(example, words));
  return createElement(
    "section",
    { className: "examples", "aria-label": "Examples 範例" },
    createElement("h2", null, "範例 ", createElement("span", { lang: "en" }, "Examples")),
    createElement("p", { lang: "en" }, "Ready queries with their variables. Open one, then press ▶ (Ctrl+Enter)."),
    createElement("input", {
      type: "search",
      value: words,
      placeholder: "篩選 Filter",
      "aria-label": "篩選 Filter",
      onChange: (event) => setWords(event.target.value),
    }),
    problem && createElement("p", { role: "alert" }, `The examples could not be read: ${problem}`),
    createElement(
      "ul",
      { lang: "en" },
      found.map((example) =>
        createElement(
          "li",
          { key: example.name },
          createElement(
            "button",
            { type: "button", onClick: () => open(example) },
            createElement("strong", null, example.title),
            createElement("span", null, example.description),
          ),
        ),
      ),
    ),
  );
}

let reading;

/* Read once a visit, however often the panel is opened. */
function readExamples() {
  reading ??= fetch(examplesAddress).then((response) => {
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return response.json();
  });
  return reading;
}

function hasWords({ name, title, description }, words) {
  const text = `${name} ${title} ${description}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/* Opens an example in a new tab, or in this one where nothing in it is the visitor's own. */
function useOpenExample(examples) {
  const { addTab, queryEditor, responseEditor, variableEditor } = useEditorContext({ nonNull: true });
  const { setVisiblePlugin } = usePluginContext({ nonNull: true });
  return (example) => {
    if (!isAsOpened(queryEditor.getValue(), variableEditor.getValue(), examples)) ReactDOM.flushSync(addTab);
    queryEditor.setValue(example.query);
    variableEditor.setValue(writeVariables(example));
    responseEditor.setValue("");
    if (isNarrow) setVisiblePlugin(null);
    queryEditor.focus();
  };
}

function isAsOpened(query, variables, examples) {
  if (query.trim() === "" || (query === firstQuery && variables === "")) return true;
  return examples.some((example) => query === example.query && variables === writeVariables(example));
}

function writeVariables({ variables }) {
  return Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : "";
}

function ExamplesIcon() {
  const lines = [4, 12, 20].map((y) => createElement("path", { key: y, d: `M2 ${y}h2M8 ${y}h14` }));
  return createElement(
    "svg",
    { viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", strokeWidth: 2, "aria-hidden": true },
    lines,
  );
}
