import { diffOf } from "./diff";

const before = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";

test.each([
  [
    "a changed line with its neighbors",
    before,
    before.replace("four", "4"),
    "--- x.ts\n…\n two\n three\n-four\n+4\n five\n six\n",
  ],
  [
    "two places apart",
    before,
    before.replace("one", "1").replace("eight", "8"),
    "--- x.ts\n-one\n+1\n two\n three\n…\n six\n seven\n-eight\n+8\n",
  ],
  ["lines added and lines gone", "a\nb\nc\n", "b\nc\nd\n", "--- x.ts\n-a\n b\n c\n+d\n"],
])("%s", (_, from, to, diff) => {
  expect(diffOf({ path: "x.ts", before: from, after: to })).toBe(diff);
});

test("a new file is all new", () => {
  expect(diffOf({ path: "x.md", before: undefined, after: "a\nb\n" })).toBe(
    "--- x.md (new)\n+a\n+b\n",
  );
});

test("what goes is named", () => {
  expect(diffOf({ path: "content/posts/x", removed: true })).toBe(
    "--- content/posts/x (removed)\n",
  );
});

test("what moves is named with both places", () => {
  expect(diffOf({ path: "content/posts/a", to: "content/posts/b" })).toBe(
    "--- content/posts/a (moved to content/posts/b)\n",
  );
});

test("of a very long text with one change, only the change is compared", () => {
  const long = "line\n".repeat(200_000);
  const diff = diffOf({ path: "x", before: `a\n${long}`, after: `b\n${long}` });
  expect(diff).toBe("--- x\n-a\n+b\n line\n line\n");
});
