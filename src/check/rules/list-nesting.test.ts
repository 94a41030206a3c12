import { fileOf, reported } from "../../../tests/support/rule-testing";
import { listNesting } from "./list-nesting";

test.each([
  ["- a\n - b", 1],
  ["- a\n - b\n - c", 1],
  ["1. a\n  - b", 1],
  ["1. a\n 1. b", 1],
  ["> - a\n>  - b", 1],
  ["- a\n  - b\n   - c", 1],
  ["- a\n  - b", 0],
  ["1. a\n   - b\n2. c", 0],
  [" 9. a\n10. b", 0],
  ["- a\n\t- b", 0],
  ["- a\n\nText\n\n - b", 0],
])("%j: %i", (body, expected) => {
  expect(reported(listNesting, fileOf(body))).toHaveLength(expected);
});
