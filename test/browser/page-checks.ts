import { AxeBuilder } from "@axe-core/playwright";
import { type Page } from "playwright-core";

/** A document's lines are all made alike; axe looks at the first of them. */
const FURTHER_LINES = "ol.lines > li:nth-child(n + 60)";

/** What axe finds on a page, or in a part of it, as a rule with the elements that break it. */
export async function findBarriers(page: Page, part?: string): Promise<readonly string[]> {
  const builder = makeBuilder(page, part);
  return describe(await builder.analyze());
}

/** What axe finds where the page is dark: colours alone are others there. */
export async function findDarkBarriers(page: Page, part?: string): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  const found = await makeBuilder(page, part).withRules(["color-contrast"]).analyze();
  await page.emulateMedia({ colorScheme: "light" });
  return describe(found);
}

function makeBuilder(page: Page, part?: string): AxeBuilder {
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .exclude(FURTHER_LINES);
  return part === undefined ? builder : builder.include(part);
}

function describe({ violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>): readonly string[] {
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ""}`);
    return [`${id} (${String(nodes.length)})`, ...places].join("\n");
  });
}

const NARROW = { width: 390, height: 844 };

/** What reaches beyond the right edge of a narrow screen, where the page can be scrolled there. */
export async function findOverflow(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  const found = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right + window.scrollX > edge + 1,
    );
    return [
      `${String(document.documentElement.scrollWidth)} px wide`,
      ...wide.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ];
  });
  if (before) await page.setViewportSize(before);
  return found;
}

/** Chinese that a page in another language does not say is Chinese. */
export function findUnmarkedChinese(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const unmarked: string[] = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (!textContent || !parentElement || parentElement.closest("noscript, script, style")) continue;
      const language = parentElement.closest("[lang]")?.getAttribute("lang") ?? "";
      if (/\p{Script=Han}/u.test(textContent) && !language.startsWith("zh")) {
        unmarked.push(`${parentElement.outerHTML.slice(0, 120)}`);
      }
    }
    return [...new Set(unmarked)].slice(0, 10);
  });
}
