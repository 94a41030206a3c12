import { documentOf, settings } from "../../tests/support/sources";
import { draftFolderOf, draftFolderProblem } from "./draft-folder";
import { readPage } from "./page";
import { readPost } from "./post";

test.each([
  ["_drafts/plan.md", "_drafts"],
  ["posts/_drafts/plan/index.md", "_drafts"],
  ["drafts/plan.md", "drafts"],
  ["posts/Drafts/2026/plan/index.md", "Drafts"],
  ["_drafts/index.md", "_drafts"],
  ["posts/drafts/index.md", undefined],
  ["posts/drafts.md", undefined],
  ["posts/first-drafts/index.md", undefined],
  ["drafts/drafts/index.md", "drafts"],
])("%s lies in %s", (path, folder) => {
  expect(draftFolderOf(path)).toBe(folder);
});

const text = (fields: string) => `---\ntitle: A\n${fields}---\nText`;

test("posts and pages in it are drafts", () => {
  const post = documentOf(text("date: 2026-01-02\n"), "content/drafts/plan.md");
  expect(readPost(post, settings)).toMatchObject({
    post: { draft: true },
    problems: [{ rule: "draft-folder", severity: "warning" }],
  });
  const page = documentOf(text(""), "content/pages/_drafts/plan.md");
  expect(readPage(page, settings)).toMatchObject({
    page: { draft: true },
    problems: [{ rule: "draft-folder" }],
  });
});

test("who says so is told nothing", () => {
  expect(draftFolderProblem("content/drafts/a.md", "drafts/a.md", true)).toBeUndefined();
  expect(draftFolderProblem("content/drafts/a.md", "drafts/a.md", false)?.message).toContain(
    "drafts/",
  );
});
