import { site } from "../../src/site";
import { words } from "../../src/words/words";
import { fixtureBrowser } from "./visit";

const { open, at } = fixtureBrowser();

describe.each([
  ["/rss.xml", "rss", "item"],
  ["/atom.xml", "feed", "entry"],
  ["/topics/small-steps/rss/1.xml", "rss", "item"],
])("%s in a browser", (path, root, entry) => {
  test("is well-formed, and shown with its style sheet, not as source", async () => {
    const page = await open({ viewport: { width: 360, height: 800 } });
    await page.goto(at(path));
    const seen = await page.evaluate((entry) => {
      const shown = (selector: string) => {
        const element = document.querySelector(selector);
        return element ? getComputedStyle(element).display !== "none" : undefined;
      };
      return {
        root: document.documentElement.localName,
        broken: document.querySelector("parsererror") !== null,
        title: shown(`${entry} > title`),
        content: shown(`${entry} > encoded`) ?? shown(`${entry} > content`) ?? false,
        sideways: document.documentElement.scrollWidth > innerWidth,
      };
    }, entry);
    expect(seen).toEqual({ root, broken: false, title: true, content: false, sideways: false });
  });

  test("says what it is, and leads to the page that explains feeds", async () => {
    const page = await open();
    await page.goto(at(path));
    expect(await page.getByText(words.feeds.explanation).isVisible()).toBe(true);
    const link = page.getByRole("link", { name: words.feeds.whatIsAFeed });
    expect(await link.getAttribute("href")).toBe(`${site.url}/subscribe/`);
  });
});
