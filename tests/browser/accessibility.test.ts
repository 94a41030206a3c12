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
