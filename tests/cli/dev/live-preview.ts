import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../browser/chromium";
import { siteRootOf } from "../../fixture-site/places";
import { freePort } from "../../server/program";
import { type RunningCommand, startCommand } from "../../support/command";
import { type Files, testFolder, writeFiles } from "../../support/test-folder";

/** What an author sees of a page. */
interface Seen {
  /** The text of what is between the frame's top and foot, line by line. */
  readonly text: string;
  /** The pictures in it: `alt width×height`. */
  readonly pictures: readonly string[];
}

/** A live preview of a content folder of its own. */
export interface LivePreview {
  /** Absolute path. */
  readonly content: string;
  /** `http://localhost:9000` */
  readonly home: string;
  readonly command: RunningCommand;
  /** Writes files of the content, one after the other and without a pause. */
  save(files: Files): void;
  /** Absolute path of a file of the content. */
  at(path: string): string;
  /** What Gatsby hands to the browser for a page. */
  dataOf(path: string): Promise<string>;
  /** Waits until it holds; fails with `what` it waited for when the preview ends meanwhile, or after four minutes. */
  until(what: string, holds: () => boolean | Promise<boolean>): Promise<void>;
  end(): Promise<void>;
}

/** Milliseconds after which nothing is to be expected any more, on the slowest machine too. */
const hopeless = 240_000;

/** Starts a live preview. @param files of the content */
async function startPreview(files: Files): Promise<LivePreview> {
  const content = join(testFolder(), "content");
  writeFiles(content, files);
  const port = await freePort();
  const home = `http://localhost:${port}`;
  const command = startCommand("dev", ["--content", content, "--port", String(port)]);
  const until: LivePreview["until"] = async (what, holds) => {
    const start = performance.now();
    const holdsNow = async () => {
      try {
        return await holds();
      } catch (error) {
        // The page is being loaded anew.
        if (/context was destroyed|navigation/.test(String(error))) return false;
        throw error;
      }
    };
    while (!(await holdsNow())) {
      if (command.process.exitCode !== null) throw new Error(`it ended:\n${command.output()}`);
      if (performance.now() - start > hopeless)
        throw new Error(`${what}: not after four minutes\n${command.output()}`);
      await pause(50);
    }
  };
  await until("it is open", () => command.output().includes(`Open ${home}/`));
  return {
    content,
    home,
    command,
    save: (changed) => writeFiles(content, changed),
    at: (path) => join(content, path),
    dataOf: async (path) => (await fetch(`${home}/page-data${path}page-data.json`)).text(),
    until,
    async end() {
      command.process.kill("SIGTERM");
      await command.ended;
      await rm(siteRootOf(content), { recursive: true, force: true });
    },
  };
}

/** A window in which an author looks at a live preview. */
export interface Window {
  readonly page: Page;
  go(path: string): Promise<void>;
  /** What is on the page now. */
  seen(): Promise<Seen>;
  /** The lines of problems on the page now. */
  problems(): Promise<string[]>;
  /** Every screen of Gatsby's own that was there since the window was opened. */
  readonly gatsbyScreens: readonly string[];
}

/** Opens a window that notes Gatsby's own screens, however short they are there. */
async function openWindow(browser: Browser, home: string): Promise<Window> {
  const page = await browser.newPage();
  const gatsbyScreens: string[] = [];
  await page.exposeFunction("noteGatsbyScreen", (text: string) => gatsbyScreens.push(text));
  await page.addInitScript(() => {
    const note = (text: string) =>
      (window as unknown as { noteGatsbyScreen(text: string): void }).noteGatsbyScreen(text);
    new MutationObserver(() => {
      const overlay = document.querySelector("gatsby-fast-refresh");
      if (overlay) note(overlay.shadowRoot?.textContent ?? "an overlay");
      const text = document.body?.textContent ?? "";
      if (/Gatsby\.js development 404|Create a (?:React\.js )?(?:component|page)/.test(text))
        note(text);
    }).observe(document, { childList: true, subtree: true });
  });
  return {
    page,
    gatsbyScreens,
    go: async (path) => {
      // The page that was there may be loading itself anew.
      const visit = async (): Promise<void> => {
        await page.goto(home + path, { timeout: hopeless }).catch(async (error) => {
          if (!/interrupted by another navigation|net::ERR_ABORTED/.test(String(error)))
            throw error;
          await visit();
        });
      };
      await visit();
      await page.waitForSelector("main", { timeout: hopeless });
    },
    seen: () => page.evaluate(seenHere),
    problems: () => page.locator(".problems li").allTextContents(),
  };
}

/** Of a page of the live preview or of a release: what is in its `main`. Runs in the browser. */
function seenHere(): Seen {
  const main = document.querySelector("main");
  return {
    text: (main?.textContent ?? "").replace(/\s+/g, " ").trim(),
    pictures: [...(main?.querySelectorAll("img") ?? [])].map(
      (img) => `${img.alt} ${img.getAttribute("width")}×${img.getAttribute("height")}`,
    ),
  };
}

/** For a file of tests: a live preview and a browser, started before its tests and ended after them. */
export function livePreview(files: Files): { preview(): LivePreview; open(): Promise<Window> } {
  let preview: LivePreview;
  let browser: Browser;
  beforeAll(async () => {
    [preview, browser] = await Promise.all([startPreview(files), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await preview?.end();
  });
  return { preview: () => preview, open: () => openWindow(browser, preview.home) };
}
