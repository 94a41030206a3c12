import { barriersOn } from "./axe";
import { kindsOfPages } from "./kinds";
import { allowScripts, fixtureBrowser } from "./visit";

const { open, at } = fixtureBrowser();
const widths = [320, 768, 1280];

const ways = (["light", "dark"] as const).flatMap((colorScheme) =>
  [true, false].map((scripts) => ({ colorScheme, scripts })),
);

test.each(kindsOfPages)(
  "%s has no barrier, light and dark, with scripts and without, at any width",
  async (_, path) => {
    const page = await open({ reducedMotion: "reduce", bypassCSP: true });
    const barriers: string[] = [];
    for (const { colorScheme, scripts } of ways) {
      await allowScripts(page, scripts);
      await page.emulateMedia({ colorScheme });
      await page.goto(at(path));
      // axe itself is a script; the page's own have had their chance.
      await allowScripts(page, true);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const found = await barriersOn(page);
        const way = `${colorScheme}, scripts ${scripts}, ${width} px`;
        barriers.push(...found.map((barrier) => `${way}: ${barrier}`));
      }
    }
    expect(barriers).toEqual([]);
  },
);
