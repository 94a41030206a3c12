import { applyEdits, asComment, offsetBefore } from "./edits";

const edits = [
  { start: 6, end: 7, replacement: "" },
  { start: 1, end: 3, replacement: "BBBB" },
  { start: 2, end: 4, replacement: "overlaps" },
];

test("edits are made in the order of the text; of two that overlap the first", () => {
  expect(applyEdits("abcdefgh", edits)).toBe("aBBBBdefh");
});

test("a place after the edits is found in the text before them", () => {
  const apart = edits.slice(0, 2);
  const after = applyEdits("abcdefgh", apart);
  for (const letter of "adefh") {
    expect(offsetBefore(apart, after.indexOf(letter))).toBe("abcdefgh".indexOf(letter));
  }
});

test.each([
  ["a  b\nc", "<!-- not imported: a b c -->"],
  ["a --> b", "<!-- not imported: a - -> b -->"],
  ["--", "<!-- not imported: - -  -->"],
])("%j is kept in a comment that ends where it should", (text, expected) => {
  expect(asComment(text)).toBe(expected);
});
