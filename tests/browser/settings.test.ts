import { wcagContrast } from "culori";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { kindsOfPages } from "./kinds";
import { overflowOf } from "./overflow";
import { fixtureBrowser } from "./visit";

const { open, reopen, at } = fixtureBrowser();

/** A window of 1280 × 1024 pixels at 400 %. */
const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

test.each(kindsOfPages)("%s can be read at 400 %% zoom", async (_, path) => {
  const page = await reopen(zoomed);
  await page.goto(at(path));
  expect(await overflowOf(page)).toEqual([]);
  // What stays in place while the page scrolls would take most of so small a window.
  const fixed = await page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
      .filter((element) => element.checkVisibility())
      .map(({ className }) => className),
  );
  expect(fixed).toEqual([]);
});

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const wide = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

test.each(kindsOfPages)("%s loses nothing when its text is spaced out", async (_, path) => {
  const page = await reopen({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  await page.goto(at(path));
  await page.addStyleTag({ content: wide });
  expect(await overflowOf(page)).toEqual([]);
});

test.each(kindsOfPages)("%s loses nothing when its text is twice as large", async (_, path) => {
  const page = await reopen({ viewport: { width: 640, height: 640 }, bypassCSP: true });
  await page.goto(at(path));
  await page.addStyleTag({ content: "html { font-size: 212.5% !important }" });
  expect(await overflowOf(page)).toEqual([]);
});

/** The skip link and the links of headings wait for the keyboard, or the pointer. */
const shown = "a:not(.skip, .anchor), button, input";

test.each(["/", "/everything/", "/ask/", "/topics/small-steps/2/"])(
  "where colors are forced, every control of %s is seen",
  async (path) => {
    const page = await open({ forcedColors: "active", viewport: { width: 1280, height: 900 } });
    await page.goto(at(path), { waitUntil: "networkidle" });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 1280, height });
    const controls = await page.locator(shown).evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          return { html: element.outerHTML, left, top, right, bottom };
        })
        .filter(({ left, top, right, bottom }) => right > left && bottom > top),
    );
    const picture = sharp(await page.screenshot()).removeAlpha();
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const unseen: string[] = [];
    for (const { html, ...box } of controls) {
      const [left, top] = [Math.floor(box.left), Math.floor(box.top)];
      const [width, height] = [Math.ceil(box.right) - left, Math.ceil(box.bottom) - top];
      // What is said of a picture is said of all of it, whatever was cut out.
      const cut = sharp(data, { raw: info }).extract({ left, top, width, height });
      const { data: pixels, info: raw } = await cut.raw().toBuffer({ resolveWithObject: true });
      const { channels } = await sharp(pixels, { raw }).stats();
      const seen = channels.slice(0, 3).some(({ stdev }) => stdev > 2);
      if (!seen) unseen.push(html);
    }
    expect(controls.length).toBeGreaterThan(5);
    expect(unseen).toEqual([]);
  },
);

test.each(["light", "dark"] as const)(
  "a reader who asks for more contrast gets it (%s)",
  async (colorScheme) => {
    const page = await open({ contrast: "more", colorScheme });
    await page.goto(at("/"));
    const paper = await colorOf(page, "body", "background-color");
    const line = await colorOf(page, ".post-list > li", "border-bottom-color");
    const soft = await colorOf(page, ".hero p", "color");
    expect(wcagContrast(line, paper)).toBeGreaterThan(7);
    expect(wcagContrast(soft, paper)).toBeGreaterThan(12);
    const plain = await page.evaluate(() =>
      [...document.querySelectorAll("main a, nav a")]
        .filter((link) => getComputedStyle(link).textDecorationLine !== "underline")
        .map(({ textContent }) => textContent),
    );
    expect(plain).toEqual([]);
  },
);

test.each([
  ["reduce", "auto"],
  ["no-preference", "smooth"],
] as const)("with motion set to %s, a page scrolls in the way %s", async (reducedMotion, way) => {
  const page = await open({ reducedMotion });
  await page.goto(at("/everything/"));
  const root = page.locator("html");
  expect(await root.evaluate((element) => getComputedStyle(element).scrollBehavior)).toBe(way);
});

/** A color as it is painted, `#rrggbb`. */
const colorOf = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => {
      const canvas = document.createElement("canvas").getContext("2d");
      if (!canvas) throw new Error("expected a canvas");
      canvas.fillStyle = getComputedStyle(element).getPropertyValue(name);
      return String(canvas.fillStyle);
    }, property);
