import { renameSync, rmSync } from "node:fs";
import sharp from "sharp";
import { livePreview, type Window } from "./live-preview";

const post = (title: string, text: string, fields = "topics: [resume]") =>
  `---\ntitle: ${title}\ndate: 2026-05-01\n${fields}\n---\n\n${text}\n`;
const topics = "- id: resume\n  title: Résumés\n";
const picture = (width: number) =>
  sharp({ create: { width, height: 300, channels: 3, background: "#8a5a3c" } })
    .jpeg()
    .toBuffer();

const { preview, open } = livePreview({
  "topics.yml": topics,
  "stages.yml": "- id: entry\n  title: Entry level\n",
  "posts/lamp/index.md": post("Lamp", "A lamp is bright."),
  "posts/desk/index.md": post("Desk", "A desk is flat."),
  "posts/bad/index.md": "---\ntitle: Bad: worse\ndate: 2026-05-01\n---\n\nText.\n",
});
let window: Window;
beforeEach(async () => {
  window = await open();
});
afterEach(async () => {
  expect(window.gatsbyScreens).toEqual([]);
  await window.page.close();
});

/** Waits until the page shows a text, and a problem that begins so in its line; `undefined` for none. */
async function shows(text: string, problem: string | undefined): Promise<void> {
  await preview().until(`"${text}" with ${problem ?? "no problem"}`, async () => {
    const problems = (await window.problems()).filter(
      (line) => !/ in (?:another file|other files)$/.test(line),
    );
    const isSaid = problem
      ? problems.some((line) => line.startsWith(`${preview().content}/${problem}`))
      : problems.length === 0;
    return isSaid && (await window.seen()).text.includes(text);
  });
}

const lamp = "posts/lamp/index.md";

test("a picture that is named before it is there, comes, is another one, and goes", async () => {
  await window.go("/lamp/");
  preview().save({ [lamp]: post("Lamp", "A lamp is bright.\n\n![A lamp](lamp.jpg)") });
  await shows("A lamp is bright.", `${lamp}:9:1 error image-missing`);
  await preview().until("the terminal says so", () =>
    preview().command.output().includes(`${lamp}:9:1 error image-missing`),
  );
  for (const width of [400, 500]) {
    preview().save({ "posts/lamp/lamp.jpg": await picture(width) });
    await shows("A lamp is bright.", undefined);
    await preview().until(`a picture of ${width} pixels`, async () =>
      (await window.seen()).pictures.includes(`A lamp ${width}×300`),
    );
  }
  rmSync(preview().at("posts/lamp/lamp.jpg"));
  await shows("A lamp is bright.", `${lamp}:9:1 error image-missing`);
  preview().save({ [lamp]: post("Lamp", "A lamp is bright, again.") });
  await shows("A lamp is bright, again.", undefined);
});

test("a picture in a format that browsers do not have", async () => {
  await window.go("/lamp/");
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic");
  preview().save({
    "posts/lamp/lamp.heic": heic,
    [lamp]: post("Lamp", "Lamp.\n\n![A lamp](lamp.heic)"),
  });
  await shows("Lamp", `${lamp}:9:1 error image-unreadable`);
  preview().save({ [lamp]: post("Lamp", "Lamp without a picture.") });
  await shows("Lamp without a picture.", undefined);
});

test.each([
  ["that does not parse", "- id: [resume\n"],
  ["without the topic's title", "- id: resume\n"],
  ["that is empty", ""],
])("topics.yml %s", async (_, broken) => {
  await window.go("/lamp/");
  preview().save({ "topics.yml": broken });
  const home = await open();
  await home.go("/");
  await preview().until("the home page says it", async () =>
    (await home.problems()).some((line) => /topics\.yml:\d+:\d+ error|unknown-topic/.test(line)),
  );
  expect((await home.seen()).text).toContain("Lamp");
  expect(home.gatsbyScreens).toEqual([]);
  await home.page.close();
  await shows("Lamp", broken === "" ? "posts/lamp/index.md:4:10 error unknown-topic" : undefined);
  preview().save({ "topics.yml": topics });
  await shows("Résumés", undefined);
});

test("a folder that lost topics.yml and has it again", async () => {
  await window.go("/topics/resume/");
  rmSync(preview().at("topics.yml"));
  await preview().until("our own page for nothing", async () =>
    /isn’t here|not here|missing|no page/i.test(
      (await window.page.locator("main.not-found").allTextContents()).join(),
    ),
  );
  preview().save({ "topics.yml": topics });
  await preview().until("the topic's page", async () =>
    (await window.seen()).text.includes("Résumés"),
  );
});

test("frontmatter that is broken at the start: our own page for nothing, the problem, and the post once it is mended", async () => {
  await window.go("/bad/");
  await window.page.waitForSelector("main.not-found");
  const lines = await window.problems();
  expect(lines).toContainEqual(
    expect.stringMatching(/posts\/bad\/index\.md:2:8 error frontmatter-syntax/),
  );
  preview().save({ "posts/bad/index.md": post("Good", "Better.") });
  await shows("Better.", undefined);
});

test("frontmatter that breaks later leaves the post as it was", async () => {
  preview().save({ "posts/bad/index.md": post("Good", "Better.") });
  await window.go("/bad/");
  await shows("Better.", undefined);
  preview().save({ "posts/bad/index.md": post("Good: not at all", "Worse.") });
  await shows("Better.", "posts/bad/index.md:2:8 error frontmatter-syntax");
  preview().save({ "posts/bad/index.md": post("Good", "Best.") });
  await shows("Best.", undefined);
});

test.each(["/nowhere/", "/nowhere.html"])("our own page for nothing at %s", async (path) => {
  await window.go(path);
  await window.page.waitForSelector("main.not-found");
});

test("a post that comes while somebody waits at its address, and goes", async () => {
  await window.go("/fresh/");
  await window.page.waitForSelector("main.not-found");
  preview().save({ "posts/fresh/index.md": post("Fresh", "Just written.") });
  await shows("Just written.", undefined);
  rmSync(preview().at("posts/fresh"), { recursive: true });
  await window.page.waitForSelector("main.not-found");
});

test("a folder that takes the place of another at once, and two that are swapped", async () => {
  await window.go("/desk/");
  const move = (from: string, to: string) =>
    renameSync(preview().at(`posts/${from}`), preview().at(`posts/${to}`));
  preview().save({ "posts/desk-new/index.md": post("New desk", "A new desk is even.") });
  move("desk", "desk-old");
  move("desk-new", "desk");
  await shows("A new desk is even.", undefined);
  expect((await window.seen()).text).toContain("New desk");
  for (const text of ["A desk that is swapped", "A desk that is swapped twice"]) {
    move("desk", "x");
    move("desk-old", "desk");
    move("x", "desk-old");
    const other = text.endsWith("twice") ? "A new desk is even." : "A desk is flat.";
    await shows(other, undefined);
  }
  preview().save({ "posts/desk/index.md": post("Newest desk", "Saved afterwards.") });
  await shows("Saved afterwards.", undefined);
});

/** `RUNG_EVERY_STEP=1` saves 45, which takes a minute. */
const many = process.env.RUNG_EVERY_STEP ? 45 : 9;

test(`${many} new posts, one after the other, while pages are open`, async () => {
  const windows = [window, await open()];
  for (let count = 1; count <= many; count += 1) {
    preview().save({ [`posts/v${count}/index.md`]: post(`V${count}`, `Number ${count}.`) });
    const there = windows[count % 2] ?? window;
    await there.go(`/v${count}/`);
  }
  for (const number of [many - 1, many]) {
    const there = windows[number % 2];
    await there?.page.waitForSelector(`text=Number ${number}.`, { timeout: 240_000 });
    expect(there?.gatsbyScreens).toEqual([]);
  }
  await preview().until("the archive has all", async () =>
    (await preview().dataOf("/v1/")).includes("Number 1."),
  );
  expect(preview().command.output()).not.toContain("query results");
});
