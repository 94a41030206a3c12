import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { readFiles, testFolder } from "../../../tests/support/test-folder";
import { openContent } from "../../content/open-content";
import type { Asker } from "./ask";
import { type NewOptions, newPost } from "./new-post";

jest.mock("../../site", () => ({
  site: { lang: "en", timeZone: "UTC", author: { id: "editors", name: "Editors" } },
}));

const content = {
  "topics.yml":
    "- id: job-search\n  title: Job search\n- id: certifications\n  title: Certifications\n  formerIds: [certs]\n",
  "stages.yml": "- id: entry\n  title: Entry level\n- id: mid\n  title: Mid-level\n",
  "authors/ada.md": "---\nname: Ada\n---\n",
  "authors/editors.md": "---\nname: Editors\n---\n",
  "pages/about/index.md": "---\ntitle: About\n---\n\nUs.\n",
  "posts/old/index.md":
    "---\ntitle: Old\ndate: 2026-01-01\ntopics: [job-search]\naliases: [/Older%20one/, /former/]\n---\n\nYes.\n",
};
const now = new Date("2026-11-24T23:30:00Z");
const title = "Should I take the first offer?";

async function run(options: Partial<NewOptions>, asker?: Asker, files = {}) {
  const folder = testFolder({ ...content, ...files });
  const done = newPost(openContent(folder), { now, ...options }, asker);
  const failure = await done.then(
    () => undefined,
    (error: Error) => error.message.replaceAll(`${folder}/`, ""),
  );
  const all = await readFiles(folder);
  const made = Object.keys(all).filter((path) => !(path in { ...content, ...files }));
  return { folder, failure, made, text: all[made[0] ?? ""] ?? "" };
}

test("a post begins with what was given, and the whole folder is right", async () => {
  const { folder, made, text } = await run({
    title,
    topics: ["certs", "job-search"],
    stages: ["entry"],
    askedBy: "A former intern",
    author: "ada",
  });
  expect(made).toEqual(["posts/should-i-take-the-first-offer/index.md"]);
  expect(text).toBe(`---
title: Should I take the first offer?
date: 2026-11-24
topics: [certifications, job-search]
stages: [entry]
author: ada
askedBy: A former intern
draft: true
---

## Question

<!-- In the first person, 60 to 140 words. No names, employers or figures that would give somebody away. -->

## Answer

<!-- What to do, what it depends on, words to say, when it is wrong. Then put the gist into \`shortAnswer:\` above. -->
`);
  expect(openContent(folder).content.problems).toEqual([]);
});

test.each([
  ["a colon: and 'quotes' # in it", "posts/a-colon-and-quotes-in-it/index.md"],
  ["- a list?", "posts/a-list/index.md"],
  ["🎉", "posts/post-1f389/index.md"],
  ["职业建议", "posts/职业建议/index.md"],
  ["two\nlines", "posts/two-lines/index.md"],
])("the title %j is read back", async (written, path) => {
  const { folder, made } = await run({ title: written, topics: ["job-search"] });
  expect(made).toEqual([path]);
  const { posts } = openContent(folder).content;
  expect(posts.map((post) => post.title)).toContain(written.replace("\n", " "));
});

test.each<[Partial<NewOptions>, RegExp]>([
  [{}, /^expected a title in words before the options/],
  [{ title: "?!" }, /^expected a title in words before the options/],
  [{ title: " " }, /^expected a title/],
  [
    { title, topics: ["certifcations"] },
    /^"certifcations" is not in topics\.yml; did you mean "certifications"\?$/,
  ],
  [
    { title, topics: ["job-search", "x"], stages: ["intern"], author: "adda" },
    /^"x" is not in topics\.yml; choose from job-search, certifications\n"intern" is not in stages\.yml; .*\n"adda" is not in authors\/; did you mean "ada"\?$/,
  ],
  [{ title: "Old" }, /^\/old\/ belongs to posts\/old\/index\.md; choose another name with --slug$/],
  [{ title: "About!" }, /^\/about\/ belongs to pages\/about\/index\.md/],
  [{ title: "Former" }, /^\/former\/ is an alias of posts\/old\/index\.md/],
  [{ title: "Topics" }, /^\/topics\/ is an address of the site itself/],
  [{ title, slug: "My Slug" }, /--slug my-slug/],
  [{ title, slug: "../x" }, /--slug x/],
  [{ fromIssue: "/nowhere/issue.md" }, /^there is no file "\/nowhere\/issue.md"/],
])("%j is refused, and nothing is made", async (options, message) => {
  const { failure, made } = await run(options);
  expect(failure).toMatch(message);
  expect(made).toEqual([]);
});

test("what is in the folder already is never overwritten", async () => {
  const draft = {
    "posts/mine/index.txt": "words",
    "posts/mine/notes/index.md": "words without frontmatter",
  };
  const { text, made } = await run({ title: "Mine" }, undefined, draft);
  expect(made).toEqual(["posts/mine/index.md"]);
  expect(text).toContain("title: Mine");
  const folder = testFolder(content);
  mkdirSync(join(folder, "posts/mine/index.md"), { recursive: true });
  await expect(newPost(openContent(folder), { now, title: "Mine" })).rejects.toThrow(
    "something is there already",
  );
});

test("in a folder without vocabularies every topic is one", async () => {
  const folder = testFolder({ "hello/index.md": "---\ntitle: Hello\ndate: 2026-01-01\n---\nHi\n" });
  await newPost(openContent(folder), { now, title, topics: ["Job Search"] });
  expect(Object.values(await readFiles(folder)).join()).toContain("topics: [job-search]");
});

test("in a terminal the rest is asked for", async () => {
  const asked: string[] = [];
  const asker: Asker = {
    input: async ({ message }) => {
      asked.push(message);
      return message.includes("sentence") ? title : "";
    },
    checkbox: async ({ message, choices }) => {
      asked.push(`${message} ${choices.map(({ name }) => name).join("|")}`);
      return choices.slice(0, 1).map(({ value }) => value);
    },
    select: async ({ message, choices, default: offered }) => {
      asked.push(`${message} ${choices.map(({ name }) => name).join("|")} ${offered}`);
      return "ada";
    },
  };
  const { text } = await run({}, asker);
  expect(asked).toEqual([
    "What is the question, in one sentence?",
    "What is it about? Job search|Certifications",
    "For whom is the answer? Entry level|Mid-level",
    "Who asks, without a name? (Enter to leave it out)",
    "Who answers? Ada|Editors editors",
  ]);
  expect(text).toContain("topics: [job-search]\nstages: [entry]\nauthor: ada\ndraft: true\n");
  const given = { title: "Another", topics: [], stages: ["mid"], askedBy: "Me", author: "ada" };
  asked.length = 0;
  await run(given, asker);
  expect(asked).toEqual([]);
});

test("an address that is taken is refused before anything is asked", async () => {
  const asker = {} as Asker;
  expect((await run({ title: "Old" }, asker)).failure).toMatch(/^\/old\/ belongs to/);
});

test("a question that came in becomes the draft's, title and all", async () => {
  const folder = testFolder({
    "issue.md":
      "### Your question, in one sentence\n\nMay I ask?\n\n### What happened, or what do you have to decide?\n\nWrite to ada@example.org.\n\n## Answer\n\nNo.\n",
  });
  const { text, folder: made } = await run({
    fromIssue: join(folder, "issue.md"),
    topics: ["job-search"],
  });
  expect(text).toContain("title: May I ask?");
  expect(text).toContain(
    "Write to <!-- left out: an e-mail address -->.\n\n### Answer\n\nNo.\n\n## Answer\n",
  );
  expect(openContent(made).content.problems).toEqual([]);
});
