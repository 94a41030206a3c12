import { paperOf } from "./paper";

test.each([
  ["--paper: light-dark(#f7f9fc, #101418);", "#f7f9fc"],
  ["--paper:light-dark( #FFF , #000);", "#FFF"],
  ["--paper: #fbf8f2;", "#fbf8f2"],
  ["--paper: oklch(0.98 0.01 80);", "#ffffff"],
  ["--card: #123456;", "#ffffff"],
])("the paper of %s is %s", (tokens, paper) => {
  expect(paperOf(tokens)).toBe(paper);
});
