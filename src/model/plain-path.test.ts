import { isPlainPath } from "./plain-path";

test.each([
  ["x/index.html", true],
  ["#a.pdf", true],
  ["Salary table 2.0 for all teams", true],
  [".well-known/security.txt", true],
  ["а/…", true],
  ["", false],
  ["/x", false],
  ["x/", false],
  ["x//y", false],
  ["../x", false],
  ["x/./y", false],
  ["x/..", false],
  ["a\nb", false],
  ["a\u001b[31m", false],
  ["a\u0085b", false],
  ["a\u2028b", false],
  ["a\\b", false],
  ["a\ud800", false],
])("%j: %s", (path, expected) => {
  expect(isPlainPath(path)).toBe(expected);
});
