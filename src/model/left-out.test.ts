import { leftOutReason } from "./left-out";

test.each([
  ["posts/x/index.md.txt", "call it index.md"],
  ["posts/x/index.mdx", "call it index.md"],
  ["posts/x/index.mdown", "call it index.md"],
  ["posts/a plan.docx", "call it a plan.md"],
  ["posts/x/index.html", "call it index.md"],
  ["posts/x/index.md.html", "call it index.md"],
  ["posts/plan.md ", "call it plan.md"],
  ["posts/plan.md.", "call it plan.md"],
  ["posts/plan. md", "call it plan.md"],
  ["posts/plan.mdd", "call it plan.md"],
  ["posts/x/index", "call it index.md"],
  ["posts/x/index.json", "call it index.md"],
  ["posts/plan.txt", "call it plan.md"],
  ["posts/plan", "call it plan.md"],
  ["posts/x/index.md.bak", "call it index.md"],
  ["posts/x/index.md~", "call it index.md"],
  ["Topics.yml", 'did you mean "topics.yml"?'],
  ["redirect.yaml", 'did you mean "redirects.yml"?'],
  ["posts/x/data.yml", "only topics.yml"],
  ["posts/_plan.md", "_plan.md begins with `_`"],
  ["_notes/plan.md", "_notes begins with `_`"],
  ["posts/.old/plan.md", ".old begins with `.`"],
])("%s: %s", (path, said) => {
  expect(leftOutReason(path, new Set())).toContain(said);
});

test.each([
  "posts/x/index.md",
  "posts/x/desk.jpg",
  "posts/x/cv.pdf",
  "posts/x/index.css",
  "topics.yml",
  "README.md",
  "README.txt",
  "LICENSE",
  "deny-list.txt",
  "import-report.md",
  "import-topics.yml",
  ".import.json",
  ".schema/post.json",
  ".obsidian/templates/post.md",
  ".git/description",
  "posts/x/.DS_Store",
  "posts/x/._index.md",
  "posts/x/.#index.md",
  "_posts/2026-01-02-x.md",
  "_data/menu.yml",
  "CNAME",
])("%s is nobody's loss", (path) => {
  expect(leftOutReason(path, new Set(["index.md"]))).toBeUndefined();
});

test("a copy beside its original is only that", () => {
  expect(leftOutReason("posts/x/index.md~", new Set(["index.md"]))).toBeUndefined();
});
