import { classify } from "./classify";

test.each([
  ["posts/x/index.md", "post"],
  ["hello-world/index.md", "post"],
  ["blog/2020/x.markdown", "post"],
  ["x.MD", "post"],
  ["pages.md", "post"],
  ["pages/about/index.md", "page"],
  ["pages/ask.md", "page"],
  ["authors/editors.md", "author"],
  ["topics.yml", "topics"],
  ["topics.yaml", "topics"],
  ["stages.yml", "stages"],
  ["posts/topics.yml", "other"],
  ["synonyms.yml", "synonyms"],
  ["synonyms.yaml", "synonyms"],
  ["posts/synonyms.yml", "other"],
  ["README.md", "other"],
  ["import-report.md", "other"],
  ["posts/README.md", "post"],
  ["posts/_draft.md", "other"],
  ["posts/.hidden.md", "other"],
  [".obsidian/x.md", "other"],
  ["_notes/x/index.md", "other"],
  ["posts/_old/x.md", "other"],
  ["_posts/2026-01-02-x.md", "post"],
  ["_drafts/x.md", "post"],
  ["posts/x/cover.jpg", "other"],
  ["posts/x/notes.mdx", "other"],
])("%s is %s", (path, kind) => {
  expect(classify(path)).toBe(kind);
});
