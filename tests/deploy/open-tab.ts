import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { tabPages } from "./tab-site";

/** What an open tab went through. */
export interface Tab {
  /** Requests that failed, and things of a page that are another release's. */
  readonly faults: string[];
  readonly looks: Set<string>;
  /** Pages that were read on after a newer release went live. */
  outdated: number;
}

/**
 * Reads a site of `tabSite` in a browser's tab, as long as it is told to: stays on a page while releases come, then scrolls and
 * clicks there, follows a link, and goes back.
 *
 * @param live the number of releases that went live up to now
 */
export async function readInTab(
  browser: Browser,
  origin: string,
  { going, live }: { readonly going: () => boolean; readonly live: () => number },
): Promise<Tab> {
  const tab: Tab = { faults: [], looks: new Set(), outdated: 0 };
  const context = await browser.newContext();
  const page = await context.newPage();
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // Whoever follows a link stops what the page before was still asking for.
    if (reason !== "net::ERR_ABORTED") tab.faults.push(`${reason} ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) tab.faults.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => tab.faults.push(String(error)));
  await page.goto(`${origin}/`);
  for (let round = 1; going(); round += 1) {
    const before = live();
    for (let wait = 0; wait < 20 && going() && live() === before; wait += 1) await pause(100);
    if (live() > before) tab.outdated += 1;
    await readOn(page, tab);
    const next = tabPages[round % tabPages.length] ?? "/";
    await page.getByRole("link", { name: `to ${next}`, exact: true }).click();
    await page.waitForURL(origin + next);
    await readOn(page, tab);
    if (round % 3 === 0) {
      // What comes back whole is not loaded again.
      await page.goBack({ waitUntil: "commit" });
      await readOn(page, tab);
    }
  }
  await context.close();
  return tab;
}

/** Has the page ask for all that it asks for late, and compares whose everything is. */
async function readOn(page: Page, tab: Tab): Promise<void> {
  await page.waitForFunction(() => document.readyState === "complete");
  await page.getByRole("button").click();
  await page.locator("img").last().scrollIntoViewIfNeeded();
  await page
    .waitForFunction(() => document.documentElement.dataset.later, undefined, { timeout: 10_000 })
    .catch(() => tab.faults.push(`${page.url()}: its button brings nothing`));
  const found = await page.evaluate(async () => {
    const { look, app, later } = document.documentElement.dataset;
    const pictures = [...document.images];
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
    await document.fonts.ready;
    const style = getComputedStyle(document.documentElement).getPropertyValue("--look");
    return {
      look,
      others: [app, later, style.replaceAll('"', "")].filter((other) => other !== look),
      broken: pictures.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
      fonts: [...document.fonts].map(({ status }) => status),
    };
  });
  tab.looks.add(found.look ?? "");
  for (const other of found.others)
    tab.faults.push(`${page.url()} is ${found.look}, with ${other}`);
  for (const src of found.broken) tab.faults.push(`${src} is no picture`);
  if (found.fonts.join() !== "loaded") tab.faults.push(`the font of ${page.url()}: ${found.fonts}`);
}
