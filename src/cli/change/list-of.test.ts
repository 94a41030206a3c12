import { listOf } from "./list-of";

test("changes are listed by what happens", () => {
  expect(
    listOf([
      { path: "src/site.ts", before: "a", after: "b" },
      { path: "content/authors/ada.md", before: undefined, after: "b" },
      { path: "content/posts/x", removed: true },
      { path: "content/posts/y", to: "content/posts/z" },
    ]),
  ).toBe(
    "  change  src/site.ts\n  add     content/authors/ada.md\n  remove  content/posts/x\n  move    content/posts/y\n",
  );
});
