import { diffOf, unifiedDiff } from "./diff";

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
  ["a file without a line end", "a\nb", "a\nc", "--- x.ts\n a\n-b\n+c\n"],
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

test("very long texts that differ in every line are shown one after the other", () => {
  const lines = (text: string) => `${text}\n`.repeat(20_000);
  const diff = diffOf({ path: "x", before: lines("old"), after: lines("new") });
  expect(diff).toBe(`--- x\n${lines("-old")}${lines("+new")}`);
});

const ten = `${before}nine\nten\n`;
const unified = (from: string, to: string) => unifiedDiff("a.md", from, to).split("\n").slice(2);

test("a unified diff names the file twice, and the place of each hunk", () => {
  expect(unifiedDiff("a.md", ten, ten.replace("four", "4"))).toBe(
    "--- a.md\n+++ a.md\n@@ -2,5 +2,5 @@\n two\n three\n-four\n+4\n five\n six\n",
  );
});

test("changes that are near share a hunk, others have their own, counted from where they end up", () => {
  const after = ten.replace("one\n", "").replace("three", "3").replace("nine", "9\n9");
  expect(unified(ten, after)).toEqual([
    "@@ -1,5 +1,4 @@",
    "-one",
    " two",
    "-three",
    "+3",
    " four",
    " five",
    "@@ -7,4 +6,5 @@",
    " seven",
    " eight",
    "-nine",
    "+9",
    "+9",
    " ten",
    "",
  ]);
});

test("what would move the cursor is not let through, and a carriage return is no change", () => {
  expect(unified("a\r\nb\u001b[31m\r\n", "a\nc\u001b[31m\r\n")).toEqual([
    "@@ -1,2 +1,2 @@",
    " a",
    "-b\uFFFD[31m",
    "+c\uFFFD[31m",
    "",
  ]);
});
