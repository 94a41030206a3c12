import { headersOf } from "../../src/release/header-rules";
import { pathOfFile } from "../../src/release/page-file";
import { readManifest } from "../../src/release/read-manifest";
import { fixtureSite } from "../fixture-site/places";
import { fixtureBrowser } from "./visit";

const { open, at } = fixtureBrowser();

test("no page of the whole site breaks the policy that it is sent with, nor do its buttons", async () => {
  const manifest = await readManifest(fixtureSite);
  const pages = manifest?.files.filter(({ cache, forwards }) => cache === "page" && !forwards);
  expect(pages?.length).toBeGreaterThan(60);
  const page = await open();
  const broken: string[] = [];
  await page.exposeFunction("noteViolation", (violation: string) => broken.push(violation));
  page.on("console", (message) => {
    if (message.type() === "error") broken.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => broken.push(`${page.url()}: ${error}`));
  await page.addInitScript(`addEventListener("securitypolicyviolation", (event) =>
    noteViolation(location.pathname + ": " + event.violatedDirective + " " + event.blockedURI))`);
  for (const { path } of pages ?? []) {
    const address = pathOfFile(path);
    const response = await page.goto(at(address));
    const sent = (await response?.allHeaders())?.["content-security-policy"];
    expect(sent).toBe(
      headersOf(manifest?.headers ?? [], encodeURI(address))["Content-Security-Policy"],
    );
    for (const button of await page.locator("button:visible").all()) await button.click();
  }
  // The 404 page is sent as one, which Chromium counts among errors.
  expect(broken.filter((line) => !/404 \(Not Found\)/.test(line))).toEqual([]);
});

test("what somebody smuggled into a page does not run", async () => {
  const page = await open();
  const ran: string[] = [];
  await page.exposeFunction("ran", (how: string) => ran.push(how));
  // As a mistake of ours in a page would have it, past every other guard.
  await page.route("**/bare/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      "</main>",
      `<script>ran("inline")</script><img src=x onerror="ran('event')"><script src="https://evil.example/x.js"></script>
      <a id=link href="javascript:ran('link')">x</a><iframe srcdoc="<script>parent.ran('frame')</script>"></iframe><style>body{display:none}</style></main>`,
    );
    await route.fulfill({ response, body });
  });
  await page.goto(at("/bare/"));
  await page.locator("#link").click();
  expect(await page.locator("body").isVisible()).toBe(true);
  const assigned = await page.evaluate(() => {
    try {
      document.body.innerHTML = "<p>from a string</p>";
      return "assigned";
    } catch (error) {
      return String(error);
    }
  });
  expect(assigned).toContain("TrustedHTML");
  expect(ran).toEqual([]);
});
