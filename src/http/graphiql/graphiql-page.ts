import { html } from "../page/html";
import { FIRST_QUERY } from "./first-query";
import { PACKAGE_FILES } from "./package-files";

/** The page around GraphiQL; all it needs to know stands in the attributes of its one element. */
export function buildGraphiqlPage({ basePath, nonce }: { readonly basePath: string; readonly nonce: string }): string {
  const addresses = PACKAGE_FILES.map(({ address }) => `${basePath}${address}`);
  const styles = [...addresses.filter((address) => address.endsWith(".css")), `${basePath}/assets/graphiql.css`];
  const scripts = addresses.filter((address) => address.endsWith(".js"));
  const page = html`<!doctype html>
    <html lang="zh-Hant-TW">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>GraphiQL · 縣市計畫 County Plan Hub</title>
        <link rel="icon" href="data:," />
        ${styles.map((address) => html`<link rel="stylesheet" href="${address}" />`)}
        ${scripts.map((address) => html`<script src="${address}" defer></script>`)}
        <script src="${basePath}/assets/graphiql.js" nonce="${nonce}" defer></script>
      </head>
      <body>
        <main
          id="graphiql"
          data-home="${basePath}/"
          data-graph="${basePath}/graphql"
          data-examples="${basePath}/graphiql/examples.json"
          data-first-query="${FIRST_QUERY}"
        >
          <p>GraphiQL 需要 JavaScript；不用瀏覽器時，請以程式 POST 到 <code>${basePath}/graphql</code>。</p>
          <p lang="en">GraphiQL needs JavaScript. A program may POST to <code>${basePath}/graphql</code>.</p>
        </main>
      </body>
    </html> `;
  return page.markup;
}
