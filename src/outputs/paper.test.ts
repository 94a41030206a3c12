import { paperOf } from "./paper";

test.each([
  ["--paper: light-dark(#f7f9fc, #101418);", "#f7f9fc"],
  ["--paper:light-dark( #FFF , #000);", "#ffffff"],
  ["--paper: #fbf8f2;", "#fbf8f2"],
  ["--paper: light-dark(oklch(0.98 0.01 80), #000);", "#fcf8f1"],
  ["--paper: Linen;", "#faf0e6"],
  ["--paper: rgb(1, 2, 3)}", "#010203"],
  ["--paper: rgb(1 2 3 / 50%);", "#ffffff"],
  ["--paper: var(--card);", "#ffffff"],
  ["--paper: #12;", "#ffffff"],
  ["--card: #123456;", "#ffffff"],
])("the paper of %s is %s", (tokens, paper) => {
  expect(paperOf(tokens)).toBe(paper);
});
