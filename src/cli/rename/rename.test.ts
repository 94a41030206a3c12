import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listener } from "../../../tests/support/talk";
import { type Files, readFiles, testFolder } from "../../../tests/support/test-folder";
import { findPost, openContent } from "../../content/open-content";
import { makeChanges } from "../change/make-changes";
import { planRename } from "./plan-rename";
import { rename } from "./rename";

const post = (fields: string, body: string) =>
  `---\ntitle: T\ndate: 2026-01-01\n${fields}---\n\n${body}\n`;

const before = {
  "authors/ada.md": "---\nname: Ada\n---\n\nI wrote [this](/old/).\n",
  "pages/about/index.md": "---\ntitle: About\n---\n\nStart [here](/old/#answer).\n",
  "posts/follow/index.md": post("followUpTo: old # the first\n", "After [it](/old/)."),
  "posts/none/index.md": post("", "The old one, /old/."),
  "posts/old/index.md": post("region: US # here\n", "See [below](/old/#b) and ![d](../old/d.png)."),
  "posts/old/d.png": "png",
  "posts/superseded/index.md": post("supersededBy: old\n", "Gone."),
};
const after = {
  "authors/ada.md": before["authors/ada.md"].replace("/old/", "/new/"),
  "pages/about/index.md": before["pages/about/index.md"].replace("/old/", "/new/"),
  "posts/follow/index.md": before["posts/follow/index.md"]
    .replace("To: old", "To: new")
    .replace("/old/", "/new/"),
  "posts/new/d.png": "png",
  "posts/new/index.md": before["posts/old/index.md"]
    .replace("US # here\n", "US # here\naliases: [/old/]\nfeedId: /old/\n")
    .replace("(/old/#b)", "(/new/#b)")
    .replace("../old/", "../new/"),
  "posts/none/index.md": before["posts/none/index.md"],
  "posts/superseded/index.md": before["posts/superseded/index.md"].replace("By: old", "By: new"),
};

async function run(files: Files, oldSlug: string, newSlug: string, answer?: boolean) {
  const folder = testFolder(files);
  return { folder, ...(await runIn(folder, oldSlug, newSlug, answer)) };
}

async function runIn(folder: string, oldSlug: string, newSlug: string, answer?: boolean) {
  const talk = listener(answer);
  const failure = await rename(openContent(folder), oldSlug, newSlug, talk).then(
    () => undefined,
    (error: Error) => error.message.replaceAll(`${folder}/`, ""),
  );
  return {
    failure,
    said: talk.said().replaceAll(`${folder}/`, ""),
    files: await readFiles(folder),
  };
}

test("the folder moves, the old address becomes an alias, and every link follows", async () => {
  const { folder, said, files } = await run(before, "old", "new");
  expect(files).toEqual(after);
  expect(said).toContain("--- posts/old (moved to posts/new)\n");
  expect(said).toContain("-I wrote [this](/old/).\n+I wrote [this](/new/).\n");
  expect(said).not.toContain("posts/none");
  const again = await runIn(folder, "old", "new");
  expect(again).toEqual({
    failure: undefined,
    said: "/old/ leads to posts/new/index.md already.\n",
    files: after,
  });
});

test("cut off after any step, the same command goes on and ends in the same state", async () => {
  const open = openContent(testFolder(before));
  const { changes } = planRename(open, findPost(open, "old"), "new");
  expect(changes.length).toBeGreaterThan(5);
  for (const steps of changes.keys()) {
    const folder = testFolder(before);
    const cut = openContent(folder);
    await makeChanges(folder, planRename(cut, findPost(cut, "old"), "new").changes.slice(0, steps));
    const { files, failure } = await runIn(folder, "old", "new");
    expect(failure).toBeUndefined();
    expect(files).toEqual(after);
  }
});

test("there and back leaves one alias", async () => {
  const { folder } = await run(before, "old", "new");
  const { files } = await runIn(folder, "new", "old");
  expect(files).toEqual({
    ...before,
    "posts/old/index.md": before["posts/old/index.md"].replace(
      "# here\n",
      "# here\naliases: [/new/]\nfeedId: /old/\n",
    ),
  });
});

test("a post that is a file of its own is a file again, and a folder deep down stays there", async () => {
  const deep = {
    "posts/2020/Old Name/index.md": post("", "x"),
    "single.md": post("", "[x](/old-name/)"),
  };
  const { folder, files } = await run(deep, "old-name", "new");
  expect(Object.keys(files)).toEqual(["posts/2020/new/index.md", "single.md"]);
  const { files: again } = await runIn(folder, "single", "double");
  expect(Object.keys(again)).toEqual(["double.md", "posts/2020/new/index.md"]);
  expect(again["double.md"]).toContain("aliases: [/single/]");
});

test.each<[string, string, Files, RegExp]>([
  [
    "posts",
    "new",
    { "posts/index.md": post("", "x") },
    /^posts\/index\.md has no folder of its own/,
  ],
  ["old", "follow", {}, /^\/follow\/ belongs to posts\/follow\/index\.md; choose another name$/],
  ["old", "old", {}, /^\/old\/ belongs to posts\/old\/index\.md/],
  ["old", "topics", {}, /^\/topics\/ is an address of the site itself/],
  [
    "old",
    "new",
    { "posts/x/index.md": post("aliases: [/new/]\n", "x") },
    /^\/new\/ is an alias of posts\/x\/index\.md/,
  ],
  ["old", "new", { "posts/new/note.txt": "n" }, /^posts\/new exists already/],
  ["old", "New Name", {}, /write new-name$/],
  ["olds", "new", {}, /^there is no post "olds"; did you mean "old"\?$/],
  [
    "old",
    "new",
    { "posts/old/index.md": post("draft: [\n", "x") },
    /posts\/old\/index.md:.*frontmatter-syntax/,
  ],
  [
    "old",
    "new",
    { "posts/follow/index.md": post("followUpTo: &a old\nregion: *a\n", "x") },
    /^posts\/follow\/index\.md `followUpTo` is written/,
  ],
])("%s → %s is refused, and nothing is changed", async (oldSlug, newSlug, more, message) => {
  const { failure, files } = await run({ ...before, ...more }, oldSlug, newSlug);
  expect(failure).toMatch(message);
  expect(files).toEqual({ ...before, ...more });
});

test("a file that cannot be read is left alone, and named", async () => {
  const broken = { ...before, "posts/broken/index.md": "no frontmatter [x](/old/)" };
  const { said, files } = await run(broken, "old", "new");
  expect(said).toContain('posts/broken/index.md cannot be read; look there for "old" by hand\n');
  expect(files["posts/broken/index.md"]).toBe(broken["posts/broken/index.md"]);
  expect(files["posts/new/index.md"]).toBe(after["posts/new/index.md"]);
});

test("a file in another encoding is left alone too, and so is a post", async () => {
  const latin = Buffer.from(post("", "caf\u00e9, [x](/old/)"), "latin1");
  const folder = testFolder({ ...before, "posts/latin/index.md": latin });
  const { said } = await runIn(folder, "old", "new");
  expect(said).toContain("posts/latin/index.md cannot be read");
  expect(readFileSync(join(folder, "posts/latin/index.md"))).toEqual(latin);
  const { failure } = await runIn(folder, "latin", "greek");
  expect(failure).toMatch(/^posts\/latin\/index\.md:6:4 error encoding expected UTF-8/);
  expect(readFileSync(join(folder, "posts/latin/index.md"))).toEqual(latin);
});

test("whoever says no changes nothing", async () => {
  expect((await run(before, "old", "new", false)).files).toEqual(before);
});
