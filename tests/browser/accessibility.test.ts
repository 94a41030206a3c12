import { barriersOn } from "./axe";
import { kindsOfPages } from "./kinds";
import { allowScripts, fixtureBrowser } from "./visit";

const { open, at } = fixtureBrowser();
const widths = [320, 768, 1280];

const ways = (["light", "dark"] as const).flatMap((colorScheme) =>
  [true, false].map((scripts) => ({ colorScheme, scripts })),
);

describe.each(kindsOfPages)("%s", (_, path) => {
  test.each(ways)("has no barrier ($colorScheme, scripts: $scripts)", async (way) => {
    const page = await open({ ...way, reducedMotion: "reduce", bypassCSP: true });
    await page.goto(at(path));
    // axe itself is a script; the page's own have had their chance.
    await allowScripts(page, true);
    const barriers: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      barriers.push(...(await barriersOn(page)).map((barrier) => `${width} px: ${barrier}`));
    }
    expect(barriers).toEqual([]);
  });
});
