import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isUnnamed } from "../../src/cli/init/proposed-facts";
import { readSiteFacts } from "../../src/cli/init/site-facts";
import { project } from "../fixture-site/places";
import { kindsOfPages } from "./kinds";
import { fixtureBrowser } from "./visit";

const { open, reopen, at } = fixtureBrowser();

/** The trees name our site: in one that has a name of its own already they would be others. */
const upstream = isUnnamed(readSiteFacts(readFileSync(join(project, "src/site.ts"), "utf8")));

/** What a screen reader is told. Whoever changes a tree reads the new one: `npx jest tests/browser/tree --updateSnapshot`. */
(upstream ? describe : describe.skip)("the accessibility tree", () => {
  test.each(["header", "footer"])("of the %s", async (frame) => {
    const page = await open();
    await page.goto(at("/"), { waitUntil: "networkidle" });
    expect(await page.locator(`body > ${frame}`).ariaSnapshot()).toMatchSnapshot();
  });

  test.each(kindsOfPages)("of %s", async (_, path) => {
    const page = await reopen({ viewport: { width: 1280, height: 800 } });
    await page.goto(at(path), { waitUntil: "networkidle" });
    const tree = await page.getByRole("main").ariaSnapshot();
    expect(tree).toMatchSnapshot();
    expect(skippedHeadings(tree)).toEqual([]);
  });
});

/** The headings of a tree that are more than one level below the heading before them. */
function skippedHeadings(tree: string): string[] {
  const headings = [...tree.matchAll(/- heading .*\[level=(\d)\]/g)];
  return headings
    .filter(([, level], place) => Number(level) > Number(headings[place - 1]?.[1] ?? 0) + 1)
    .map(([line]) => line);
}
