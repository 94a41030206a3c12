import { site } from "../../src/site";
import { fixtureBrowser } from "./visit";

const { open, at } = fixtureBrowser();

test.each([true, false])(
  "the first Tab reaches the skip link, and Enter leads past the header (scripts: %s)",
  async (scripts) => {
    const page = await open({ scripts });
    await page.goto(at("/everything/"));
    await page.keyboard.press("Tab");
    const skip = page.locator("a.skip");
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await skip.boundingBox()).toMatchObject({ x: expect.any(Number) });
    const box = await skip.boundingBox();
    expect(box && box.x >= 0 && box.y >= 0 && box.height > 10).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/#main");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  },
);

test("with script off a reader finds the way from home to a post, to the next one and back", async () => {
  const page = await open({ scripts: false });
  await page.goto(at("/"));
  await page
    .getByRole("link", { name: /Entry level/ })
    .first()
    .click();
  await page.waitForURL("**/stages/entry/");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Should I take the offer/ })
    .click();
  await page.waitForURL("**/everything/");
  await page
    .getByRole("navigation", { name: /Newer and older/ })
    .getByRole("link")
    .first()
    .click();
  await page.waitForURL("**/several-questions/");
  await page.getByRole("link", { name: site.name, exact: true }).click();
  await page.waitForURL(at("/"));
});

test("with script off a reader comes to the end of a long list", async () => {
  const page = await open({ scripts: false });
  await page.goto(at("/topics/"));
  await page.getByRole("main").getByRole("link", { name: "Small steps" }).click();
  await page.getByRole("link", { name: "Older" }).click();
  await page.waitForURL("**/topics/small-steps/2/");
  expect(await page.getByRole("link", { name: "Small step 1", exact: true }).isVisible()).toBe(
    true,
  );
});

test("with script off nothing is shown that would do nothing", async () => {
  const page = await open({ scripts: false });
  await page.goto(at("/everything/"));
  expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
});

test("links of the contents lead to their sections", async () => {
  const page = await open();
  await page.goto(at("/everything/"));
  await page
    .getByRole("navigation", { name: "In this answer" })
    .getByRole("link", { name: "What to weigh" })
    .click();
  await page.waitForURL("**/#what-to-weigh");
  // It may take a moment: where the reader allows motion, the page scrolls there.
  await page.waitForFunction(() => {
    const top = document.getElementById("what-to-weigh")?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < 200;
  });
});

test("an address without a page shows the way back in", async () => {
  const page = await open();
  const response = await page.goto(at("/nothing-here/"));
  expect(response?.status()).toBe(404);
  await page.getByRole("main").getByRole("link", { name: "topics" }).click();
  await page.waitForURL("**/topics/");
});

test("a chosen theme holds on the next page, and can be taken back", async () => {
  const page = await open({ colorScheme: "light" });
  await page.goto(at("/bare/"));
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  const button = page.getByRole("button", { name: "Dark theme" });
  expect(await button.getAttribute("aria-pressed")).toBe("false");
  await button.click();
  expect(await button.getAttribute("aria-pressed")).toBe("true");
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto(at("/about/"));
  expect(await background()).toBe(dark);
  await page.getByRole("button", { name: "Dark theme" }).click();
  expect(await background()).toBe(light);
});

test("words to say can be copied as they are", async () => {
  const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(at("/everything/"));
  await page.getByRole("button", { name: "Copy" }).first().click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "Thank you for the offer. I’m excited about the team.\n\nCould I answer you by next Friday?",
  );
});

test("going back finds the page as it was left, without loading it again", async () => {
  const page = await open();
  await page.goto(at("/bare/"));
  await page.evaluate(() => {
    (window as { left?: boolean }).left = true;
  });
  await page.goto(at("/about/"));
  await page.goBack({ waitUntil: "commit" });
  expect(await page.evaluate(() => (window as { left?: boolean }).left)).toBe(true);
});

test("the browser may prerender each page of the site, and begins when the reader points at its link", async () => {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  const offered = new Set<string>();
  session.on("Preload.preloadingAttemptSourcesUpdated", ({ preloadingAttemptSources }) => {
    for (const { key } of preloadingAttemptSources)
      if (key.action === "Prerender") offered.add(key.url);
  });
  // Under DevTools, which a test needs to hear of it, Chromium goes no further.
  const begun = new Promise<string>((done) =>
    session.on("Preload.prerenderStatusUpdated", ({ key }) => done(key.url)),
  );
  await session.send("Preload.enable");
  await page.goto(at("/"));
  await page
    .getByRole("main")
    .getByRole("link", { name: /Should I take the offer/ })
    .first()
    .hover();
  expect(await begun).toBe(at("/everything/"));
  expect([...offered]).toEqual(expect.arrayContaining([at("/topics/"), at("/everything/")]));
  expect([...offered].filter((url) => !url.startsWith(at("/")) || /\.\w+$|[?]/.test(url))).toEqual(
    [],
  );
});
