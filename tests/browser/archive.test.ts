import type { Page } from "playwright-core";
import { barriersOn } from "./axe";
import { fixtureBrowser } from "./visit";

const { open, at } = fixtureBrowser();

const filter = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Answers by stage and topic" }).getByRole("link", { name });
const titles = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 });
const count = (page: Page) => page.getByRole("status");

test("without script the filters lead to the lists of stages and topics", async () => {
  const page = await open({ scripts: false });
  await page.goto(at("/archive/"));
  await filter(page, "Student").click();
  await page.waitForURL(at("/stages/student/"));
  await page.goto(at("/archive/2/"));
  await filter(page, "Job search").click();
  await page.waitForURL(at("/topics/job-search/"));
});

test("stage and topic combine over all pages of the archive, and the count is said", async () => {
  const page = await open();
  await page.goto(at("/archive/"));
  await filter(page, "Student").click();
  await count(page).getByText("62 answers").waitFor();
  expect(await titles(page).count()).toBe(50);
  await filter(page, "Job search").click();
  await count(page).getByText("2 answers", { exact: true }).waitFor();
  expect((await titles(page).allTextContents()).at(-1)).toBe("How to read a job posting");
  expect(
    await page.getByRole("link", { name: "How to read a job posting" }).getAttribute("href"),
  ).toBe("/article/");
  expect(new URL(page.url()).search).toBe("?stage=student&topic=job-search");
  expect(await filter(page, "Student").getAttribute("aria-current")).toBe("true");
  await filter(page, "Job search").click();
  await count(page).getByText("62 answers").waitFor();
  expect(new URL(page.url()).search).toBe("?stage=student");
});

test("what no answer is for is said", async () => {
  const page = await open();
  await page.route("**/posts.json", (route) => route.fulfill({ json: [] }));
  await page.goto(at("/archive/?stage=mid&topic=small-steps"));
  await count(page).getByText("No answer is for both").waitFor();
  expect(await titles(page).count()).toBe(0);
});

test("the address alone brings back what was chosen, and the way back does", async () => {
  const page = await open();
  await page.goto(at("/archive/?stage=student&topic=job-search"));
  await count(page).getByText("2 answers", { exact: true }).waitFor();
  await filter(page, "Student").click();
  await page.waitForURL(at("/archive/?topic=job-search"));
  await page.getByRole("link", { name: "Show all answers" }).click();
  await page.waitForURL(at("/archive/"));
  await page.getByRole("heading", { name: "2026" }).waitFor();
  expect(await count(page).textContent()).toBe("");
  await page.goBack({ waitUntil: "commit" });
  await page.goBack({ waitUntil: "commit" });
  await count(page).getByText("2 answers", { exact: true }).waitFor();
  await page.getByRole("link", { name: "How to read a job posting" }).click();
  await page.waitForURL(at("/article/"));
  await page.goBack({ waitUntil: "commit" });
  await count(page).getByText("2 answers", { exact: true }).waitFor();
});

test("a long list goes on where the reader is", async () => {
  const page = await open();
  await page.goto(at("/archive/?topic=small-steps"));
  await page.getByRole("button", { name: "Show more" }).click();
  expect(await titles(page).count()).toBe(63);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Small step 13");
  expect(await page.getByRole("button", { name: "Show more" }).count()).toBe(0);
});

test("from a later page a filter leads to the archive's first", async () => {
  const page = await open();
  await page.goto(at("/archive/2/"));
  await filter(page, "Job search").click();
  await page.waitForURL(at("/archive/?topic=job-search"));
  await count(page).getByText("answers").waitFor();
});

test("where the data does not come, the page of the stage or topic does", async () => {
  const page = await open();
  await page.route("**/posts.json", (route) => route.abort());
  await page.goto(at("/archive/"));
  await filter(page, "Student").click();
  await page.waitForURL(at("/stages/student/"));
});

test("only who filters loads the data, and only the archive its script", async () => {
  const page = await open();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(at("/archive/"), { waitUntil: "networkidle" });
  expect(asked.filter((path) => path.endsWith(".json"))).toEqual([]);
  expect(asked).toContain("/archive.js");
  asked.length = 0;
  await page.goto(at("/topics/"), { waitUntil: "networkidle" });
  expect(asked).not.toContain("/archive.js");
});

test.each(["light", "dark"] as const)("filtered, it has no barrier (%s)", async (colorScheme) => {
  const page = await open({ colorScheme, reducedMotion: "reduce" });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(at("/archive/?topic=small-steps"), { waitUntil: "networkidle" });
    expect(await barriersOn(page)).toEqual([]);
  }
});
