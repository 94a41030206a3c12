import type { Page } from "playwright-core";
import { fixtureBrowser } from "./visit";

const { open, at } = fixtureBrowser();

const field = (page: Page) => page.getByRole("searchbox");
const results = (page: Page) => page.getByRole("region", { name: "Answers found" });
const titles = (page: Page) => results(page).getByRole("heading");
const status = (page: Page) => page.locator(".search-status");

const offer = "Should I take the offer — or wait for the other one?";

/** The search page in a window of its own, and what its console says that is wrong. */
async function openSearch(query = ""): Promise<{ page: Page; complaints: string[] }> {
  const page = await open();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.goto(at("/search/") + query);
  return { page, complaints };
}

test("what is typed is found, title first, with the passage that fits", async () => {
  const { page, complaints } = await openSearch();
  await field(page).pressSequentially("take offer");
  await page.waitForURL("**/search/?q=take+offer");
  const first = results(page).getByRole("listitem").first();
  await first.getByRole("link", { name: offer }).waitFor();
  expect(await first.getByRole("link").getAttribute("href")).toBe("/everything/");
  expect(await first.locator("h2 mark").allTextContents()).toEqual(["take", "offer"]);
  expect(await first.locator("h2 + p mark").first().textContent()).toMatch(/offer|take/i);
  expect(await first.locator(".meta").textContent()).toContain("Job search");
  expect(await status(page).textContent()).toMatch(/^\d+ answers?$/);
  expect(await status(page).getAttribute("role")).toBe("status");
  expect(complaints).toEqual([]);
});

test("a word that means the same finds it too", async () => {
  const { page } = await openSearch("?q=proposal");
  await titles(page).filter({ hasText: offer }).waitFor();
});

test("stage and topic combine, and stand in the address with the question", async () => {
  const { page } = await openSearch("?q=offer");
  await titles(page).first().waitFor();
  const all = await titles(page).count();
  await page.getByRole("combobox", { name: "Stage" }).selectOption("Mid-level");
  await page.waitForURL("**/search/?q=offer&stage=mid");
  await page.getByRole("combobox", { name: "Topic" }).selectOption("Certifications");
  await page.waitForURL("**/search/?q=offer&stage=mid&topic=certifications");
  await expectTitles(page, [offer]);
  expect(all).toBeGreaterThan(1);
});

test("a shared address, and the way back, restore what was found", async () => {
  const { page } = await openSearch("?q=offer&topic=certifications");
  await expectTitles(page, [offer]);
  expect(await field(page).inputValue()).toBe("offer");
  expect(await page.getByRole("combobox", { name: "Topic" }).inputValue()).toBe("certifications");
  await titles(page).getByRole("link").click();
  await page.waitForURL("**/everything/");
  await page.goBack({ waitUntil: "commit" });
  await expectTitles(page, [offer]);
  expect(await field(page).inputValue()).toBe("offer");
});

test("filters alone list what fits them, ten at a time", async () => {
  const { page } = await openSearch("?topic=small-steps");
  await page.getByRole("button", { name: "Show more" }).click();
  await titles(page).nth(19).waitFor();
  expect(await status(page).textContent()).toMatch(/^6\d answers$/);
  expect(await focused(page)).toBe(await titles(page).nth(10).textContent());
});

test("the keyboard leads to the field, through the results, back and out", async () => {
  const { page } = await openSearch("?q=offer");
  await titles(page).nth(1).waitFor();
  await page.keyboard.press("/");
  expect(await field(page).evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toBe(await titles(page).nth(1).textContent());
  await page.keyboard.press("ArrowUp");
  expect(await focused(page)).toBe(await titles(page).first().textContent());
  await page.keyboard.press("Escape");
  expect(await field(page).evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await field(page).inputValue()).toBe("");
  await page.waitForURL("**/search/");
  await field(page).fill("either / or offer");
  await titles(page).first().waitFor();
  await page.keyboard.press("ArrowDown");
  const title = await titles(page).first().getByRole("link").getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${title}`);
});

test("where nothing is found, topics, stages and the way to ask are there", async () => {
  const { page } = await openSearch("?q=xylophone");
  await status(page).filter({ hasText: "No answer fits that" }).waitFor();
  expect(await titles(page).count()).toBe(0);
  expect(await page.getByRole("heading", { name: "By topic" }).isVisible()).toBe(true);
  expect(await page.getByRole("main").getByRole("link", { name: "Small steps" }).isVisible()).toBe(
    true,
  );
  expect(
    await page.getByRole("main").getByRole("link", { name: "Ask a question" }).isVisible(),
  ).toBe(true);
  await field(page).fill("offer");
  await titles(page).first().waitFor();
  expect(await page.getByRole("heading", { name: "By topic" }).isVisible()).toBe(false);
});

test("an index that cannot be had is said to be so, and asked for again", async () => {
  const { page } = await openSearch();
  await page.route("**/words.json", (route) => route.abort());
  await field(page).fill("offer");
  await status(page).filter({ hasText: "did not load" }).waitFor();
  await page.unroute("**/words.json");
  await field(page).press("Enter");
  await titles(page).first().waitFor();
});

test("without script a plain form asks a search engine about this site", async () => {
  const page = await open({ scripts: false });
  await page.goto(at("/search/"));
  const form = page.locator("form.search-form");
  expect(await form.getAttribute("action")).toBe("https://duckduckgo.com/");
  expect(await form.getAttribute("method")).toBe(null);
  expect(await form.locator("[name=sites]").getAttribute("value")).toBe("rung.example");
  expect(await page.getByRole("combobox").count()).toBe(0);
  expect(await page.getByRole("heading", { name: "By stage" }).isVisible()).toBe(true);
});

test("the home page's field leads here with its question", async () => {
  const page = await open();
  await page.goto(at("/"));
  await field(page).fill("offer");
  await field(page).press("Enter");
  await page.waitForURL("**/search/?q=offer");
  await titles(page).first().waitFor();
});

test("it works under a policy that allows no script but ours, and no text where script is expected", async () => {
  const page = await open();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.route("**/search/", async (route) => {
    const response = await route.fetch();
    const policy =
      "script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; connect-src 'self'; worker-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    await route.fulfill({
      response,
      headers: { ...response.headers(), "content-security-policy": policy },
    });
  });
  await page.goto(at("/search/"));
  await field(page).fill("offer");
  await titles(page).first().waitFor();
  expect(complaints).toEqual([]);
});

test("nothing of the search is fetched on other pages", async () => {
  const page = await open();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ["/", "/everything/", "/topics/"]) {
    await page.goto(at(path), { waitUntil: "networkidle" });
  }
  expect(asked.filter((path) => path.startsWith("/search/"))).toEqual([]);
});

/** Waits until just these are found. */
async function expectTitles(page: Page, wanted: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (count) => document.querySelectorAll(".search-results h2").length === count,
    wanted.length,
  );
  expect(await titles(page).allTextContents()).toEqual(wanted);
}

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.textContent);
