import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findExplorer } from "../../../src/http/explorer/explorer-files";
import { buildExplorerPage } from "../../../src/http/page/explorer-page";
import { describeCompare } from "../../../src/http/page/heads/explorer-head";
import { html } from "../../../src/http/page/html";
import { useTemporaryFolder } from "../../support/temporary-folder";

const temporaryFolder = useTemporaryFolder();
const SITE = { publicUrl: "https://example.org/plans", basePath: "/plans" };

test("a folder without a manifest has no explorer", () => {
  expect(findExplorer(temporaryFolder())).toBeUndefined();
});

test("the manifest names the script and the styles", async () => {
  await mkdir(join(temporaryFolder(), ".vite"));
  const manifest = { "main.tsx": { file: "main-a.js", css: ["main-b.css"], isEntry: true } };
  await writeFile(join(temporaryFolder(), ".vite", "manifest.json"), JSON.stringify(manifest));
  const files = findExplorer(temporaryFolder());
  expect(files).toEqual({ folder: temporaryFolder(), script: "main-a.js", styles: ["main-b.css"] });
});

test("a view loads the files below the site's path, and says what it can without a script", () => {
  const files = { folder: "", script: "main-a.js", styles: ["main-b.css"] };
  const page = buildExplorerPage(describeCompare(SITE), SITE, files, html`<p>plain</p>`);
  expect(page).toContain('<link rel="stylesheet" href="/plans/explorer/main-b.css" />');
  expect(page).toContain('<script type="module" src="/plans/explorer/main-a.js"></script>');
  expect(page).toContain('<div id="app" data-base="/plans"></div>');
  expect(page).toContain("<noscript><p>plain</p></noscript>");
  expect(page).toContain('<link rel="canonical" href="https://example.org/plans/compare" />');
});

test("where nothing was bundled the plain content is the page", () => {
  const page = buildExplorerPage(describeCompare(SITE), SITE, undefined, html`<p>plain</p>`);
  expect(page).toContain("<main><p>plain</p></main>");
  expect(page).not.toContain("noscript");
});
