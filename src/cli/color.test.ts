import { hasColor } from "./color";

test.each<[string, boolean, Record<string, string>, boolean]>([
  ["a terminal", true, {}, true],
  ["a pipe", false, {}, false],
  ["a pipe of a continuous integration", false, { CI: "true" }, false],
  ["a terminal whose owner wants none", true, { NO_COLOR: "1" }, false],
  ["a pipe whose owner wants some", false, { FORCE_COLOR: "1" }, true],
  ["a terminal that has none", true, { TERM: "dumb" }, false],
])("%s", (_, isTTY, environment, expected) => {
  expect(hasColor({ isTTY }, environment)).toBe(expected);
});
