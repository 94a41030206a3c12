import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { launchChromium } from "../browser/chromium";
import { siteRootOf } from "../fixture-site/places";
import { freePort } from "../server/program";
import { type RunningCommand, startCommand } from "../support/command";
import { testFolder } from "../support/test-folder";
import { mistakes, rightFiles, wouldWrite } from "./bad-content";

const trap = join(testFolder(), wouldWrite);
const executable = mistakes(trap).find(({ name }) => name.includes("JavaScript"));
const draft =
  "---\ntitle: Not yet out\ndate: 2026-01-02\ntopics: [job-search]\naliases: [/old-draft/]\ndraft: true\n---\n\nSoon.\n";
const folder = testFolder(
  Object.fromEntries(
    Object.entries({ ...rightFiles, ...executable?.files, "posts/draft/index.md": draft }).map(
      ([path, text]) => [`content/${path}`, text],
    ),
  ),
);
const content = join(folder, "content");
let dev: RunningCommand;
let home: string;

beforeAll(async () => {
  const port = await freePort();
  home = `http://localhost:${port}`;
  dev = startCommand("dev", ["--content", content, "--port", String(port)]);
  await until(() => dev.output().includes(`Open ${home}/`));
});
afterAll(async () => {
  dev.process.kill("SIGTERM");
  await dev.ended;
  await rm(siteRootOf(content), { recursive: true, force: true });
});

test("the live preview reports what is wrong in the terminal, and serves all the same", async () => {
  expect(dev.output()).toContain(`${content}/${executable?.reported}`);
  expect((await fetch(home)).status).toBe(200);
});

test("no other website gets an answer", async () => {
  const own = await fetch(`${home}/___graphql?query={site{id}}`);
  expect([own.status, own.headers.get("access-control-allow-origin")]).toEqual([200, null]);
  const headers = { origin: "https://evil.example" };
  for (const path of ["/___graphql?query={site{id}}", "/draft/", "/page-data/draft/page-data.json"])
    expect((await fetch(home + path, { headers })).status).toBe(403);
});

test("what is wrong is on the page as well", async () => {
  expect(await dataOf("/right/")).toContain("error frontmatter-language");
});

test("frontmatter in JavaScript is not executed here either", () => {
  expect(existsSync(trap)).toBe(false);
});

test("drafts are shown, and marked", async () => {
  const data = await dataOf("/draft/");
  expect(data).toContain("Not yet out");
  expect(data).toContain('"visibility":"draft"');
});

test("the search is there, of drafts as well", async () => {
  const response = await fetch(`${home}/search/index/words.json`);
  expect(await response.json()).toMatchObject({ posts: 2 });
  expect((await fetch(`${home}/search/index/pagefind.js`)).status).toBe(200);
  expect((await fetch(`${home}/search/index/no-such-file`)).status).toBe(404);
});

test("what a release has beside its pages is there, made of what is written now", async () => {
  const of = async (path: string) => {
    const response = await fetch(home + path);
    return { type: response.headers.get("content-type"), text: await response.text() };
  };
  const feed = await of("/rss.xml");
  expect(feed.type).toBe("application/xml; charset=utf-8");
  expect(feed.text).toContain("<title>Not yet out</title>");
  expect(feed.text).toContain("<p>Soon.</p>");
  expect((await of("/topics/job-search/rss.xml")).text).toContain("<title>Not yet out</title>");
  expect(JSON.parse((await of("/topics/job-search/posts.json")).text)).toHaveLength(2);
  expect((await of("/draft/index.md")).text).toMatch(/^---\ntitle: Not yet out\n[\s\S]*\nSoon\.\n/);
  expect((await of("/sitemap-1.xml")).text).toContain("/draft/</loc>");
  expect((await of("/old-draft/")).text).toContain('content="0;url=/draft/"');
  const { image } = JSON.parse(await dataOf("/draft/")).result.pageContext;
  expect(await of(image.path)).toMatchObject({ type: "image/png" });
  expect((await of("/no-such-file.xml")).type).toContain("text/html");
});

test("what is saved is on the page", async () => {
  await writeFile(
    join(content, "posts/draft/index.md"),
    draft.replace("Soon.", "Sooner than you think."),
  );
  await until(async () => (await dataOf("/draft/")).includes("Sooner than you think."));
});

test("a file that an editor empties before it writes it is read whole", async () => {
  const file = join(content, "posts/draft/index.md");
  await writeFile(file, "");
  await new Promise((done) => setTimeout(done, 20));
  await writeFile(file, draft.replace("Soon.", "At last."));
  await until(async () => (await dataOf("/draft/")).includes("At last."));
  expect(await (await fetch(`${home}/rss.xml`)).text()).toContain("<p>At last.</p>");
});

test("what the rules say of a file that is saved is in the terminal and on the page", async () => {
  const http = draft.replace("Soon.", "Soon, [they say](http://example.com/).");
  await writeFile(join(content, "posts/draft/index.md"), http);
  const warning = `${content}/posts/draft/index.md:9:7 warning link-http`;
  await until(async () => (await dataOf("/draft/")).includes(warning));
  await until(() => dev.output().includes(warning));
});

test("a post's page shows what is wrong with it, and how much is elsewhere; the home page shows all", async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    // A page is there before its script has put the content into it.
    const shown = async (path: string) => {
      let lines: string[] = [];
      await until(async () => {
        await page.goto(home + path, { timeout: 0 });
        lines = await page.locator(".problems li").allTextContents();
        return lines.length > 0;
      });
      return lines;
    };
    const own = expect.stringContaining("posts/draft/index.md:9:7 warning link-http");
    expect(await shown("/draft/")).toEqual([own, "1 problem in another file"]);
    await page.getByRole("link", { name: "1 problem in another file" }).click();
    await page.waitForURL(`${home}/`);
    expect(await shown("/")).toEqual([own, expect.stringContaining("error frontmatter-language")]);
  } finally {
    await browser.close();
  }
});

test("a new post is there, moves with its folder, and goes with its file", async () => {
  const fresh = draft.replace("Not yet out", "Fresh").replace(/aliases: .*\n/, "");
  await mkdir(join(content, "posts/fresh"));
  await writeFile(join(content, "posts/fresh/index.md"), fresh);
  await until(async () => (await dataOf("/fresh/")).includes("Fresh"));
  await until(async () => (await dataOf("/topics/job-search/")).includes("Fresh"));
  // A save of another post must not lose it.
  await writeFile(join(content, "posts/draft/index.md"), draft.replace("Soon.", "In a while."));
  await until(async () => (await dataOf("/draft/")).includes("In a while."));
  expect(await dataOf("/fresh/")).toContain("Fresh");

  await rename(join(content, "posts/fresh"), join(content, "posts/moved"));
  await until(async () => (await dataOf("/moved/")).includes("Fresh"));
  await until(async () => !(await dataOf("/fresh/")).includes("Fresh"));

  await rm(join(content, "posts/moved"), { recursive: true });
  await until(async () => !(await dataOf("/moved/")).includes("Fresh"));
  await until(async () => !(await dataOf("/topics/job-search/")).includes("Fresh"));
  expect(dev.output()).not.toContain("threw an error");
});

test("a post that was there at the start goes with its file, and comes back with it", async () => {
  const file = join(content, "posts/draft/index.md");
  await rm(file);
  await until(async () => !(await dataOf("/draft/")).includes("Not yet out"));
  await writeFile(file, draft);
  await until(async () => (await dataOf("/draft/")).includes("Not yet out"));
});

test("a picture is there once it is saved, and again when it is another one", async () => {
  const picture = (width: number) =>
    sharp({ create: { width, height: 300, channels: 3, background: "#8a5a3c" } })
      .png()
      .toBuffer();
  const post = join(content, "posts/draft");
  await writeFile(join(post, "ladder.png"), await picture(400));
  await writeFile(join(post, "index.md"), draft.replace("Soon.", "![A ladder](ladder.png)"));
  await until(async () => (await dataOf("/draft/")).includes('width=\\"400\\"'));
  const [, address] = (await dataOf("/draft/")).match(/<img [^>]*src=\\"([^"\\]+)/) ?? [];
  expect((await fetch(home + address)).headers.get("content-type")).toMatch(/^image\//);

  await writeFile(join(post, "ladder.png"), await picture(500));
  await until(async () => (await dataOf("/draft/")).includes('width=\\"500\\"'));
  await writeFile(join(post, "index.md"), draft);
  await until(async () => (await dataOf("/draft/")).includes("Soon."));
});

test("what is wrong with a file goes from the page with the file", async () => {
  const folder = join(content, "posts/short-lived");
  await mkdir(folder);
  await writeFile(join(folder, "index.md"), draft.replace("date: 2026-01-02", "date: soon"));
  await until(async () => (await dataOf("/draft/")).includes("short-lived/index.md:3:7 error"));
  await rm(folder, { recursive: true });
  await until(async () => !(await dataOf("/draft/")).includes("short-lived"));
});

test("a topic of another name has it on its page and its posts", async () => {
  const file = join(content, "topics.yml");
  const topics = await readFile(file, "utf8");
  // While an editor has emptied it nothing is lost.
  await writeFile(file, "");
  await writeFile(join(content, "posts/draft/index.md"), draft.replace("Soon.", "Any day now."));
  await until(async () => (await dataOf("/draft/")).includes("Any day now."));
  expect(await dataOf("/draft/")).toContain("Job search");
  await writeFile(file, topics.replace(/title: .*/, "title: Finding work"));
  await until(async () => (await dataOf("/topics/job-search/")).includes("Finding work"));
  await until(async () => (await dataOf("/draft/")).includes("Finding work"));
});

const dataOf = async (path: string): Promise<string> =>
  (await fetch(`${home}/page-data${path}page-data.json`)).text();

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    if (dev.process.exitCode !== null) throw new Error(`it ended:\n${dev.output()}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
