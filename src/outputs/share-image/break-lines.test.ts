import { balanceLines, breakLines, textOf } from "./break-lines";

/** Of a face in which every character is one wide. */
const pieces = (text: string) =>
  text.split(" ").map((word) => ({ text: word, width: word.length, spaced: true }));

test.each([
  ["one", 10, ["one"]],
  ["one two three", 7, ["one two", "three"]],
  ["one two three", 6, ["one", "two", "three"]],
  ["a longestword b", 5, ["a", "longestword", "b"]],
])("%j in lines of %i is filled line by line", (text, width, lines) => {
  expect(breakLines(pieces(text), { width, space: 1 }).map(textOf)).toEqual(lines);
});

test.each([
  ["aaa bbb ccc ddd", 11, ["aaa bbb", "ccc ddd"]],
  ["one two three four five six", 23, ["one two three", "four five six"]],
  ["one", 10, ["one"]],
  ["a longestword b", 5, ["a", "longestword", "b"]],
])("%j in lines of %i is balanced", (text, width, lines) => {
  expect(balanceLines(pieces(text), { width, space: 1 }).map(textOf)).toEqual(lines);
});

test("what belongs together is joined without a space", () => {
  const parts = [
    { text: "long-", width: 5, spaced: true },
    { text: "winded", width: 6, spaced: false },
  ];
  expect(breakLines(parts, { width: 11, space: 1 }).map(textOf)).toEqual(["long-winded"]);
  expect(breakLines(parts, { width: 10, space: 1 }).map(textOf)).toEqual(["long-", "winded"]);
});
