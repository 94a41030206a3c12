import { barriersOn } from "./axe";
import { kindsOfPages } from "./kinds";
import { allowScripts, fixtureBrowser } from "./visit";

const { reopen, at } = fixtureBrowser();
const colorSchemes = ["light", "dark"] as const;
const widths = [320, 768, 1280];

test.each(kindsOfPages)(
  "%s has no barrier, light and dark, with scripts and without, at any width",
  async (_, path) => {
    const barriers = await Promise.all(colorSchemes.map((scheme) => barriersIn(scheme, path)));
    expect(barriers.flat()).toEqual([]);
  },
);

test.each([
  ["of 2.8:1", "#999"],
  ["of 5.7:1", "#666"],
])("text with a contrast %s would be found", async (_, color) => {
  const page = await reopen({ colorScheme: "light", reducedMotion: "reduce", bypassCSP: true });
  await page.goto(at("/bare/"));
  await page.locator("main").evaluate((main, written) => {
    const text = main.appendChild(document.createElement("p"));
    text.textContent = "Pale words";
    text.setAttribute("style", `color: ${written}; background: #fff`);
  }, color);
  expect(await barriersOn(page)).toEqual([expect.stringContaining("insufficient color contrast")]);
});

async function barriersIn(colorScheme: "light" | "dark", path: string): Promise<string[]> {
  const page = await reopen({ colorScheme, reducedMotion: "reduce", bypassCSP: true });
  const barriers: string[] = [];
  for (const scripts of [true, false]) {
    await allowScripts(page, scripts);
    await page.goto(at(path));
    // axe itself is a script; the page's own have had their chance.
    await allowScripts(page, true);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const way = `${colorScheme}, scripts ${scripts}, ${width} px`;
      barriers.push(...(await barriersOn(page)).map((barrier) => `${way}: ${barrier}`));
    }
  }
  return barriers;
}
