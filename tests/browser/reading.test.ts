import { kindsOfPages } from "./kinds";
import { fixtureBrowser } from "./visit";

const { open, reopen, at } = fixtureBrowser();

test.each(kindsOfPages)("%s asks nobody else for anything, and keeps nothing", async (_, path) => {
  const page = await open();
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(at(path), { waitUntil: "networkidle" });
  const origin = new URL(at("/")).origin;
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((url) => new URL(url).origin !== origin && !url.startsWith("data:"))).toEqual(
    [],
  );
  expect(said).toEqual([]);
  const kept = await page.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ cookies: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  expect(await page.context().cookies()).toEqual([]);
});

test("the text is painted when the document alone has come, whatever else is late", async () => {
  const page = await open();
  const late: string[] = [];
  await page.route("**/*", async (route) => {
    if (route.request().resourceType() === "document") await route.continue();
    else late.push(route.request().url()); // never answered
  });
  await page.goto(at("/several-questions/"), { waitUntil: "commit" });
  await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint").length > 0,
  );
  expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  expect(late.length).toBeGreaterThan(0);
});

test.each([
  ["/everything/", 320],
  ["/everything/", 1280],
  ["/bare/", 768],
])("nothing of %s moves while it is read at %i px", async (path, width) => {
  const page = await open({ viewport: { width, height: 800 } });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shifts = Number(document.documentElement.dataset.shifts ?? 0);
        document.documentElement.dataset.shifts = String(
          shifts + (entry as unknown as { value: number }).value,
        );
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(at(path), { waitUntil: "networkidle" });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState("networkidle");
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))),
  );
  expect(await page.evaluate(() => document.documentElement.dataset.shifts ?? "0")).toBe("0");
});

test.each([
  ["/bare/", 768],
  ["/everything/", 768],
  ["/everything/", 1280],
])("scripts leave the height of %s as it is at %i px", async (path, width) => {
  const heights = [];
  for (const scripts of [true, false]) {
    const page = await open({ viewport: { width, height: 800 }, scripts });
    // A font that is late in one window and not in the other would make another height.
    await page.route("**/*.woff2", (route) => route.abort());
    await page.goto(at(path), { waitUntil: "networkidle" });
    heights.push(await page.evaluate(() => document.documentElement.scrollHeight));
  }
  expect(heights[0]).toBe(heights[1]);
});

test("on paper long lines of code wrap, and what is folded away is there", async () => {
  const page = await reopen({ viewport: { width: 640, height: 800 } });
  await page.emulateMedia({ media: "print" });
  await page.goto(at("/long-word/"));
  const code = page.locator("pre.code");
  expect(await code.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  const folded = page.getByText("It is folded away on screens");
  const isSeen = () => folded.evaluate((it) => it.checkVisibility());
  expect(await isSeen()).toBe(true);
  await page.emulateMedia({ media: "screen" });
  expect(await isSeen()).toBe(false);
});

test("nothing that an author wrote runs", async () => {
  const page = await open();
  await page.goto(at("/raw-html/"));
  await page.getByText("A link that runs").click();
  await page.getByText("Raw paragraph.").click();
  expect(await page.evaluate(() => (window as { executed?: string }).executed)).toBeUndefined();
  expect(page.url()).toBe(at("/raw-html/"));
});

test.each(["light", "dark"] as const)(
  "without a choice the page follows the system: %s",
  async (colorScheme) => {
    const page = await open({ colorScheme });
    await page.goto(at("/bare/"));
    const lightness = await page.evaluate(() => {
      const canvas = document.createElement("canvas").getContext("2d");
      if (!canvas) throw new Error("expected a canvas");
      canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      return canvas.getImageData(0, 0, 1, 1).data[0] ?? 0;
    });
    if (colorScheme === "light") expect(lightness).toBeGreaterThan(200);
    else expect(lightness).toBeLessThan(60);
  },
);
