import { slugify, slugOf } from "./slug";

test.each([
  ["posts/My Post/index.md", "my-post"],
  ["posts/notes.v2.md", "notes-v2"],
  ["posts/2026/deep/er/index.md", "er"],
  ["posts/a/second.markdown", "second"],
  ["posts/a/INDEX.MD", "a"],
  ["hello.md", "hello"],
  ["index.md", "index"],
  ["posts/🎉/index.md", "post-1f389"],
  ["posts/❤️/index.md", "post-2764"],
  ["posts/---/index.md", "post-2d-2d-2d"],
  ["posts/Как найти работу/index.md", "как-найти-работу"],
  ["posts/如何找工作/index.md", "如何找工作"],
  ["posts/cafe\u0301/index.md", "café"],
  ["posts/caf\u00e9/index.md", "café"],
  ["posts/नौकरी/index.md", "नौकरी"],
  ["posts/Don't panic!/index.md", "don-t-panic"],
  ["posts/C++ & C#/index.md", "c-c"],
  ["posts/a%2Fb?c#d/index.md", "a-2fb-c-d"],
  ["posts/__init__.md", "init"],
  ["posts/\u0301x.md", "x"],
  ["posts/1️⃣ first.md", "1-first"],
])("%s → %s", (path, slug) => {
  expect(slugOf(path)).toBe(slug);
  expect(slugify(slug)).toBe(slug);
});

test("a slug is never empty", () => {
  expect(slugify("")).toBe("post");
});
