import type { Page } from "playwright-core";
import { site } from "../../src/site";
import { fixtureBrowser } from "./visit";

const { open, at } = fixtureBrowser();
const address = `${site.url}/everything/`;

const permissions = { permissions: ["clipboard-read", "clipboard-write"] };
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** A device that has, or lacks, a sheet of its own; what it was given stands in `window.shared`. */
async function device(page: Page, sheet: "none" | "opens" | "fails"): Promise<void> {
  await page.addInitScript((kind) => {
    Reflect.deleteProperty(Navigator.prototype, "share");
    if (kind === "none") return;
    const share = async (data: ShareData) => {
      if (kind === "fails") throw new DOMException("no", "NotAllowedError");
      Object.assign(window, { shared: data });
    };
    Object.defineProperty(navigator, "share", { value: share });
  }, sheet);
}

test("the device's own sheet gets the title and the address", async () => {
  const page = await open();
  await device(page, "opens");
  await page.goto(at("/everything/"));
  await page.getByRole("button", { name: "Share this answer" }).click();
  expect(await page.evaluate(() => (window as unknown as { shared: ShareData }).shared)).toEqual({
    title: await page.title(),
    url: address,
  });
  expect(await page.locator(".share p").isVisible()).toBe(false);
});

test("where there is no sheet the address is copied, which is shown and said", async () => {
  const page = await open(permissions);
  await device(page, "none");
  await page.goto(at("/everything/"));
  await page.getByRole("button", { name: "Share this answer" }).click();
  await page.getByRole("button", { name: "Address copied" }).waitFor();
  expect(await page.locator("body > [role=status]").textContent()).toBe("Address copied");
  expect(await clipboard(page)).toBe(address);
  await page.getByRole("button", { name: "Share this answer" }).waitFor();
});

test("where sharing fails, the plain ways are there again", async () => {
  const page = await open();
  await device(page, "fails");
  await page.goto(at("/everything/"));
  await page.getByRole("button", { name: "Share this answer" }).click();
  await page.getByRole("link", { name: "Send this answer by e-mail" }).waitFor();
});

test("without script there are a mail to send and the address to copy", async () => {
  const page = await open({ scripts: false });
  await page.goto(at("/everything/"));
  const mail = await page
    .getByRole("link", { name: "Send this answer by e-mail" })
    .getAttribute("href");
  const { protocol, searchParams } = new URL(mail ?? "");
  expect(protocol).toBe("mailto:");
  expect(searchParams.get("subject")).toBe("Should I take the offer — or wait for the other one?");
  expect(searchParams.get("body")).toBe(address);
  expect(await page.getByText(address).isVisible()).toBe(true);
});

const heading = { name: "Link to this section: What to weigh" };

test("a click on the link of a heading copies its address, says so, and goes there", async () => {
  const page = await open(permissions);
  await page.goto(at("/everything/"));
  await page.getByRole("link", heading).click();
  await page.locator("body > [role=status]", { hasText: "Link to this section copied" }).waitFor();
  expect(await clipboard(page)).toBe(at("/everything/#what-to-weigh"));
  expect(page.url()).toBe(at("/everything/#what-to-weigh"));
});

test("without script it is a link", async () => {
  const page = await open({ scripts: false });
  await page.goto(at("/everything/"));
  await page.getByRole("link", heading).click();
  expect(page.url()).toBe(at("/everything/#what-to-weigh"));
});
