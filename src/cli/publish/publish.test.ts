import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { listener } from "../../../tests/support/talk";
import { readFiles, testFolder, writeFiles } from "../../../tests/support/test-folder";
import { openContent } from "../../content/open-content";
import { type PublishOptions, publish } from "./publish";

const draft = `---
title: "May I ask?"   # working title
topics: [job-search]
date: '2026-01-02'
draft: true
---

## Question

May I?

## Answer

Yes.
`;
const out = draft.replace("draft: true\n", "");
const vocabulary = {
  "topics.yml": "- id: job-search\n  title: Job search\n",
  "stages.yml": "- id: entry\n  title: Entry\n",
};
const now = new Date("2026-11-24T17:00:00Z");

/** Publishes the post `ask` of a folder. */
async function run(
  text: string,
  options: Partial<PublishOptions> = {},
  answer?: boolean,
  slug = "ask",
) {
  const folder = testFolder({ ...vocabulary, "posts/ask/index.md": text });
  const talk = listener(answer);
  const done = publish(openContent(folder), slug, { commit: false, now, ...options }, talk);
  const failure = await done.then(
    () => undefined,
    (error: Error) => error.message,
  );
  const after = (await readFiles(folder))["posts/ask/index.md"];
  return { folder, failure, after, said: talk.said().replaceAll(`${folder}/`, "") };
}

test("a draft is published today, and nothing else in its file changes", async () => {
  const { after, said } = await run(draft);
  expect(after).toBe(out.replace("'2026-01-02'", "'2026-11-24'"));
  expect(said).toContain("-date: '2026-01-02'\n-draft: true\n+date: '2026-11-24'\n");
  expect(said).toContain("Published: /ask/");
});

test.each([
  [
    "a date on the day itself stays",
    draft.replace("'2026-01-02'", "2026-11-24T09:00"),
    {},
    out.replace("'2026-01-02'", "2026-11-24T09:00"),
  ],
  [
    "a draft without a date gets one",
    draft.replace(/date:.*\n/, ""),
    {},
    out.replace(/date:.*\n/, "").replace("title\n", "title\ndate: 2026-11-24\n"),
  ],
  [
    "the date is as typed",
    draft,
    { at: "2026-12-01T09:00" },
    out.replace("2026-01-02", "2026-12-01T09:00"),
  ],
  [
    "what was scheduled is published now",
    out.replace("2026-01-02", "2027-01-02"),
    {},
    out.replace("2026-01-02", "2026-11-24"),
  ],
  [
    "line ends and marks stay",
    `\uFEFF${draft.replaceAll("\n", "\r\n")}`,
    { at: "2026-01-02" },
    `\uFEFF${out.replaceAll("\n", "\r\n")}`,
  ],
] as const)("%s", async (_, before, options, expected) => {
  const { after, failure } = await run(before, options);
  expect(failure).toBeUndefined();
  expect(after).toBe(expected);
});

test.each([
  ["published", out, {}, "published already, since 2026-01-02"],
  ["published at that moment", out, { at: "2026-01-02" }, "published already, since 2026-01-02"],
  [
    "scheduled for that moment",
    out.replace("2026-01-02", "2027-01-02"),
    { at: "2027-01-02" },
    "scheduled already, for 2027-01-02",
  ],
] as const)("a post that is %s stays as it is", async (_, text, options, message) => {
  const { after, said, failure } = await run(text, options);
  expect(failure).toBeUndefined();
  expect(said).toContain(message);
  expect(after).toBe(text);
});

test.each([
  [
    "an unknown topic",
    draft.replace("job-search", "jobsearch"),
    {},
    /^\S+:3:10 error unknown-topic .*\n1 error$/s,
  ],
  ["an image that is missing", `${draft}![x](x.png)\n`, {}, /image-missing|error image/],
  [
    "frontmatter that does not parse",
    draft.replace("draft: true", "draft: ["),
    {},
    /frontmatter-syntax/,
  ],
  [
    "fields that only a person can change",
    draft.replace("draft:", "? draft\n:"),
    {},
    /`draft` is written in a way/,
  ],
  [
    "a published post with another date",
    out,
    { at: "2027-01-01" },
    /is published already, since 2026-01-02; to give it another/,
  ],
  ["a folder without git", draft, { commit: true }, /in no git repository/],
] as const)("%s: nothing is changed", async (_, text, options, message) => {
  const { after, failure, said } = await run(text, options);
  expect(failure).toMatch(message);
  expect(after).toBe(text);
  expect(said).toBe("");
});

test("errors are placed in the file as it is, not as it would become", async () => {
  const empty = draft.replace("Yes.\n", "").replace("date: '2026-01-02'", "updated: 2026-13-01");
  const { failure, after } = await run(empty, {});
  expect(after).toBe(empty);
  const lines = empty.split("\n");
  const at = (text: string) => lines.indexOf(text) + 1;
  expect(failure).toMatch(new RegExp(`index\\.md:${at("## Answer")}:1 error part-empty`));
  expect(failure).toMatch(
    new RegExp(`index\\.md:${at("updated: 2026-13-01")}:10 error date-impossible`),
  );
});

test("an unknown post is an error that helps", async () => {
  expect((await run(draft, {}, undefined, "asks")).failure).toBe(
    'there is no post "asks"; did you mean "ask"?',
  );
});

test("a post that has moved is an error that says where it is", async () => {
  const moved = out.replace("topics:", "aliases: [/may-i/]\ntopics:");
  expect((await run(moved, {}, undefined, "may-i")).failure).toBe(
    'there is no post "may-i" any more; it is "ask" now',
  );
});

test("whoever says no changes nothing", async () => {
  const { after, said } = await run(draft, {}, false);
  expect(after).toBe(draft);
  expect(said).toContain("Nothing was changed.");
  expect((await run(draft, {}, true)).after).not.toBe(draft);
});

test("only the post's folder is committed; what else is staged stays staged", async () => {
  const folder = testFolder({
    ...vocabulary,
    "posts/ask/index.md": draft,
    "posts/ask/note.txt": "n",
  });
  const git = (...words: string[]) => execFileSync("git", words, { cwd: folder, encoding: "utf8" });
  git("init", "--quiet");
  git("config", "user.name", "Ada");
  git("config", "user.email", "ada@example.org");
  git("add", "topics.yml");
  git("commit", "--quiet", "-m", "Start");
  writeFiles(folder, {
    "other.txt": "staged",
    "topics.yml": `${vocabulary["topics.yml"]}# more\n`,
  });
  git("add", "other.txt");

  const talk = listener();
  await publish(openContent(folder), "ask", { commit: true, now }, talk);
  expect(talk.said()).toContain("Committed: Publish: May I ask?");
  expect(git("log", "-1", "--format=%s", "--name-only").trim().split(/\n+/)).toEqual([
    "Publish: May I ask?",
    "posts/ask/index.md",
    "posts/ask/note.txt",
  ]);
  expect(git("status", "--porcelain", "-uno")).toBe("A  other.txt\n M topics.yml\n");
});

test("what is published already, but not committed, is committed", async () => {
  const folder = testFolder({ ...vocabulary, "posts/ask/index.md": out });
  const git = (...words: string[]) =>
    execFileSync("git", words, { cwd: folder, encoding: "utf8" }).trim();
  git("init", "--quiet");
  git("config", "user.name", "Ada");
  git("config", "user.email", "ada@example.com");
  git("add", "topics.yml", "stages.yml");
  git("commit", "--quiet", "-m", "Start");
  for (const said of ["Committed: Publish: May I ask?", "published already"]) {
    const talk = listener();
    await publish(
      openContent(folder),
      "ask",
      { commit: true, now: new Date("2026-01-02T12:00:00Z") },
      talk,
    );
    expect(talk.said()).toContain(said);
  }
  expect(git("log", "--format=%s")).toBe("Publish: May I ask?\nStart");
});

test("of a folder with other posts in it, only the post's file is committed", async () => {
  const folder = testFolder({ ...vocabulary, "blog/index.md": draft, "blog/b/index.md": out });
  const git = (...words: string[]) => execFileSync("git", words, { cwd: folder, encoding: "utf8" });
  git("init", "--quiet");
  git("config", "user.name", "Ada");
  git("config", "user.email", "ada@example.org");
  await publish(openContent(folder), "blog", { commit: true, now }, listener());
  expect(git("ls-files")).toBe("blog/index.md\n");
});

test("a commit that git refuses is told, and the post stays published", async () => {
  const folder = testFolder({ ...vocabulary, "posts/ask/index.md": draft });
  const git = (...words: string[]) => execFileSync("git", words, { cwd: folder });
  git("init", "--quiet");
  git("config", "user.name", "Ada");
  git("config", "user.email", "ada@example.org");
  writeFiles(folder, { ".git/hooks/pre-commit": "#!/bin/sh\necho no >&2\nexit 1\n" });
  execFileSync("chmod", ["+x", join(folder, ".git/hooks/pre-commit")]);
  const done = publish(openContent(folder), "ask", { commit: true, now }, listener());
  await expect(done).rejects.toThrow("the post was changed, but git did not commit it: no");
  expect((await readFiles(folder))["posts/ask/index.md"]).not.toContain("draft");
});
