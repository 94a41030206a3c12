import type { Page } from "playwright-core";
import { fixtureBrowser } from "./visit";

const { open, at } = fixtureBrowser();

const contents = (page: Page) => page.getByRole("navigation", { name: "In this answer" });
const marked = (page: Page) =>
  contents(page).locator('[aria-current="location"]').allTextContents();

test("beside the answer the section that is read is marked, and no other", async () => {
  const page = await open({ viewport: { width: 1280, height: 800 } });
  await page.goto(at("/everything/"), { waitUntil: "networkidle" });
  expect(await marked(page)).toEqual([]);
  const titles = await contents(page).getByRole("link").allTextContents();
  expect(titles.length).toBeGreaterThan(2);
  for (const title of [...titles, ...titles.toReversed()]) {
    await contents(page).getByRole("link", { name: title, exact: true }).click();
    await contents(page).locator("[aria-current]").getByText(title, { exact: true }).waitFor();
    expect(await marked(page)).toEqual([title]);
  }
});

test("a jump past several sections is seen, and so is the way back to the top", async () => {
  const page = await open({ viewport: { width: 1280, height: 400 } });
  await page.goto(at("/everything/"), { waitUntil: "networkidle" });
  const titles = await contents(page).getByRole("link").allTextContents();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await contents(page)
    .locator("[aria-current]")
    .getByText(String(titles.at(-1)))
    .waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await contents(page).locator("[aria-current]").waitFor({ state: "detached" });
});
