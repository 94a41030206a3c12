import { execFileSync } from "node:child_process";
import { listener } from "../../../tests/support/talk";
import { readFiles, testFolder } from "../../../tests/support/test-folder";
import { openContent } from "../../content/open-content";
import { takeBack } from "./take-back";

const out =
  '---\ntitle: "May I ask?"   # working title\ntopics: [job-search]\ndate: 2026-01-02\n---\n\nYes.\n';
const vocabulary = {
  "topics.yml": "- id: job-search\n  title: Job search\n",
  "stages.yml": "- id: entry\n  title: Entry\n",
};

test("a published post is a draft again, and nothing else in its file changes", async () => {
  const folder = testFolder({ ...vocabulary, "posts/ask/index.md": out });
  const talk = listener();
  await takeBack(openContent(folder), "ask", { commit: false }, talk);
  const after = (await readFiles(folder))["posts/ask/index.md"] ?? "";
  expect(after).toContain("\ndraft: true\n");
  expect(after.replace("draft: true\n", "")).toBe(out);
  expect(talk.said()).toContain("Taken back: /ask/ is in no build from now on.");
  expect(talk.said()).toContain("`/ask/: gone`");
  const again = listener();
  await takeBack(openContent(folder), "ask", { commit: false }, again);
  expect(again.said()).toContain("is a draft already");
});

test("whoever says no changes nothing", async () => {
  const folder = testFolder({ ...vocabulary, "posts/ask/index.md": out });
  await takeBack(openContent(folder), "ask", { commit: false }, listener(false));
  expect((await readFiles(folder))["posts/ask/index.md"]).toBe(out);
});

test("it is committed when that is asked for", async () => {
  const folder = testFolder({ ...vocabulary, "posts/ask/index.md": out });
  const git = (...words: string[]) =>
    execFileSync("git", words, { cwd: folder, encoding: "utf8" }).trim();
  git("init", "--quiet");
  git("config", "user.name", "Ada");
  git("config", "user.email", "ada@example.com");
  git("add", ".");
  git("commit", "--quiet", "-m", "Start");
  await takeBack(openContent(folder), "ask", { commit: true }, listener());
  expect(git("log", "-1", "--format=%s")).toBe("Take back: May I ask?");
  expect(git("status", "--porcelain")).toBe("");
});
