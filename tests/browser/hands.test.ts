import { kindsOfPages } from "./kinds";
import { fixtureBrowser } from "./visit";

const { open, reopen, at } = fixtureBrowser();

test.each(kindsOfPages)("a finger can hit each control of %s", async (_, path) => {
  const page = await reopen({});
  await page.goto(at(path), { waitUntil: "networkidle" });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    // Links in a sentence are as large as its text. https://www.w3.org/TR/WCAG22/#target-size-minimum
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("a, button, summary, input:enabled")]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .filter(
          (control) =>
            getComputedStyle(control).display !== "inline" ||
            control.closest("p, h1, h2, h3, .prose") === null,
        )
        .filter((control) => {
          const { width, height } = control.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map(({ outerHTML }) => outerHTML),
    );
    expect({ width, small }).toEqual({ width, small: [] });
  }
});

test("on a phone without script, one tap shows the whole navigation", async () => {
  const page = await open({
    scripts: false,
    hasTouch: true,
    reducedMotion: "reduce",
    viewport: { width: 360, height: 640 },
  });
  await page.goto(at("/everything/"));
  await page.getByRole("link", { name: "Menu" }).tap();
  await page.waitForURL("**/#all-pages");
  const links = page.getByRole("navigation", { name: "All pages" }).getByRole("link");
  expect(await links.allTextContents()).toEqual([
    ...["Home", "Stages", "Topics", "Archive", "Subscribe", "Search"],
    ...["About", "Ask a question"],
  ]);
  for (const link of await links.all()) {
    const box = await link.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 640).toBe(true);
  }
});

test("without script no button is shown that would do nothing", async () => {
  const page = await open({ scripts: false });
  await page.goto(at("/everything/"));
  expect(await page.getByRole("button").all()).toEqual([]);
});
