import { pathOfFile } from "../../src/model/page-file";
import { headersOf } from "../../src/release/header-rules";
import { readManifest } from "../../src/release/read-manifest";
import { fixtureSite } from "../fixture-site/places";
import { kindsOfPages } from "./kinds";
import { fixtureBrowser } from "./visit";

const { open, at } = fixtureBrowser();

test("no page of the whole site breaks the policy that it is sent with, nor do its buttons", async () => {
  const manifest = await readManifest(fixtureSite);
  const pages = manifest?.files.filter(({ cache, forwards }) => cache === "page" && !forwards);
  expect(pages?.length).toBeGreaterThan(60);
  const kinds = new Set<string>(kindsOfPages.map(([, path]) => path));
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
    if (!kinds.has(address)) continue;
    for (const button of await page.locator("button:visible").all()) await button.click();
  }
  // The 404 page is sent as one, which Chromium counts among errors.
  expect(broken.filter((line) => !/404 \(Not Found\)/.test(line))).toEqual([]);
});

/** As a mistake of ours in a page would have it, past every other guard. */
const payload = `<script>ran("inline")</script><img src=x onerror="ran('event')">
  <a id=link href="javascript:ran('link')">x</a><iframe srcdoc="<script>parent.ran('frame')</script>"></iframe>
  <style>body{opacity:0}</style>`;

test.each([
  ["with its policy", true, []],
  ["without one", false, ["event", "frame", "inline", "link"]],
])("of what somebody smuggled into a page, this runs %s", async (_, policy, expected) => {
  const page = await open();
  const ran = new Set<string>();
  await page.exposeFunction("ran", (how: string) => void ran.add(how));
  await page.route("**/bare/", async (route) => {
    const response = await route.fetch();
    const { "content-security-policy": own = "", ...headers } = response.headers();
    await route.fulfill({
      response,
      headers: policy ? { ...headers, "content-security-policy": own } : headers,
      body: (await response.text()).replace("</main>", `${payload}</main>`),
    });
  });
  await page.goto(at("/bare/"));
  await page.locator("#link").click();
  const opacity = await page.locator("body").evaluate((body) => getComputedStyle(body).opacity);
  expect(opacity).toBe(policy ? "1" : "0");
  expect([...ran].sort()).toEqual(expected);
});

test("no script can make markup of text, nor a policy that would let it", async () => {
  const page = await open();
  await page.goto(at("/bare/"));
  const assigned = page.evaluate(() => {
    document.body.innerHTML = "<p>from a string</p>";
  });
  await expect(assigned).rejects.toThrow("TrustedHTML");
  const policy = page.evaluate(`trustedTypes.createPolicy("mine", { createHTML: (text) => text })`);
  await expect(policy).rejects.toThrow("Policy");
});
