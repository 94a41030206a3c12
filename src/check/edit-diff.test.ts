import { editDiff } from "./edit-diff";

const text = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n";
const edit = (written: string, replacement: string, within = text) => {
  const start = within.indexOf(written);
  return { start, end: start + written.length, replacement };
};
const diff = (...edits: ReturnType<typeof edit>[]) => editDiff("a.md", text, edits).split("\n");

test("a changed line is shown among its neighbors, with its place", () => {
  expect(diff(edit("our", "OUR"))).toEqual([
    "--- a.md",
    "+++ a.md",
    "@@ -2,5 +2,5 @@",
    " two",
    " three",
    "-four",
    "+fOUR",
    " five",
    " six",
    "",
  ]);
});

test("changes that are near share a hunk, others have their own, counted from where they end up", () => {
  expect(diff(edit("one\n", ""), edit("three", "3"), edit("nine", "9\n9")).slice(2)).toEqual([
    "@@ -1,5 +1,4 @@",
    "-one",
    " two",
    "-three",
    "+3",
    " four",
    " five",
    "@@ -7,5 +6,6 @@",
    " seven",
    " eight",
    "-nine",
    "+9",
    "+9",
    " ten",
    " ",
    "",
  ]);
});

test("two edits of one line are one change; of two that overlap the first counts", () => {
  expect(diff(edit("t", "T", "one\nt"), edit("wo", "WO"), edit("o\nth", "-")).slice(2)).toEqual([
    "@@ -1,4 +1,4 @@",
    " one",
    "-two",
    "+TWO",
    " three",
    " four",
    "",
  ]);
});

test("what would move the cursor is not let through, and a carriage return is no change", () => {
  const crlf = "a\r\nb\u001b[31m\r\n";
  expect(
    editDiff("a.md", crlf, [edit("b", "c", crlf)])
      .split("\n")
      .slice(3),
  ).toEqual([" a", "-b\uFFFD[31m", "+c\uFFFD[31m", " ", ""]);
});
