import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findExplorer } from "../../../src/http/explorer/explorer-files";
import { describeViews } from "../../../src/http/page/heads/explorer-head";
import { html } from "../../../src/http/page/html";
import { layOutPage } from "../../../src/http/page/layout";
import { useTemporaryFolder } from "../../support/temporary-folder";

const temporaryFolder = useTemporaryFolder();
const SITE = { publicUrl: "https://example.org/plans", basePath: "/plans" };
const FILES = { folder: "", script: "main-a.js", modules: ["words-c.js"], styles: ["main-b.css"] };

test("a folder without a manifest has no explorer", () => {
  expect(findExplorer(temporaryFolder())).toBeUndefined();
});

test("the manifest names the script, what it imports, directly or not and each once, and the styles", async () => {
  await mkdir(join(temporaryFolder(), ".vite"));
  const manifest = {
    "main.tsx": { file: "main-a.js", css: ["main-b.css"], isEntry: true, imports: ["_words.js", "_react.js"] },
    "_words.js": { file: "words-c.js", imports: ["_react.js"] },
    "_react.js": { file: "react-d.js" },
    "views/item-view.tsx": { file: "item-view-e.js", isDynamicEntry: true, imports: ["_words.js"] },
  };
  await writeFile(join(temporaryFolder(), ".vite", "manifest.json"), JSON.stringify(manifest));
  expect(findExplorer(temporaryFolder())).toEqual({
    folder: temporaryFolder(),
    script: "main-a.js",
    modules: ["words-c.js", "react-d.js"],
    styles: ["main-b.css"],
  });
});

const [head] = describeViews(SITE);

test("a page loads the explorer below the site's path, and is plain for who has no script", () => {
  if (!head) throw new Error("no view");
  const site = { ...SITE, explorer: FILES, reportUrl: "mailto:a@example.org?subject={id}" };
  const page = layOutPage({ site, head, withLines: true }, html`<p>plain</p>`);
  expect(page).toContain('<link rel="stylesheet" href="/plans/explorer/main-b.css" media="(scripting: enabled)" />');
  expect(page).toContain('<link rel="modulepreload" href="/plans/explorer/words-c.js" />');
  expect(page).toContain('<script type="module" src="/plans/explorer/main-a.js"></script>');
  expect(page).toContain('<div id="app" data-base="/plans" data-report="mailto:a@example.org?subject={id}"></div>');
  expect(page).toMatch(/<noscript>\s*<link rel="stylesheet" href="\/plans\/assets\/pages.css" \/>/u);
  expect(page).toMatch(/<noscript>[\s\S]*<main><p>plain<\/p><\/main>[\s\S]*<\/noscript>/u);
  expect(page).not.toContain("lines.js");
  expect(page).toContain('<link rel="canonical" href="https://example.org/plans/compare" />');
});

test("where nothing was bundled the plain content is the page", () => {
  if (!head) throw new Error("no view");
  const page = layOutPage({ site: SITE, head, withLines: true }, html`<p>plain</p>`);
  expect(page).toContain("<main><p>plain</p></main>");
  expect(page).toContain("lines.js");
  expect(page).not.toContain("noscript");
});
