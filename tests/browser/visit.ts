import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  CDPSession,
  Page,
} from "playwright-core";
import { type RunningServer, serve } from "../../src/serve/serve";
import { fixtureSite } from "../fixture-site/places";
import { launchChromium } from "./chromium";

let server: RunningServer;
let browser: Browser;

/** For a file of tests: serves the fixture site and starts a browser, and ends both. Returns how to open a window. */
export function fixtureBrowser(): {
  /** A window of its own, with nothing kept from others, closed after the test. `scripts: false` runs none of the pages' scripts. */
  open(options?: BrowserContextOptions & { readonly scripts?: boolean }): Promise<Page>;
  /** One window of these options for all tests that ask for it: it takes longer to open one than to go to a page. */
  reopen(options: BrowserContextOptions): Promise<Page>;
  /** The address of a path of the fixture site. */
  at(path: string): string;
} {
  const contexts: BrowserContext[] = [];
  const kept = new Map<string, Promise<Page>>();
  beforeAll(async () => {
    server = await serve({ directory: fixtureSite, port: 0, pathPrefix: "" });
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    async open({ scripts = true, ...options } = {}) {
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      await allowScripts(page, scripts);
      return page;
    },
    reopen(options) {
      const key = JSON.stringify(options);
      const page = kept.get(key) ?? browser.newPage(options);
      kept.set(key, page);
      return page;
    },
    at: (path) => new URL(encodeURI(path), server.url).href,
  };
}

/** One for each page: as long as any session forbids scripts, they are forbidden. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Lets the page run scripts from now on, or not. Unlike Playwright's own option this can change while a page is shown. */
export async function allowScripts(page: Page, allowed: boolean): Promise<void> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  await (await session).send("Emulation.setScriptExecutionDisabled", { value: !allowed });
}
