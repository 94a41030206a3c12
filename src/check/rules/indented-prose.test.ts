import { fileOf, reported } from "../../../tests/support/rule-testing";
import { indentedProse } from "./indented-prose";

test.each([
  ["    Dear reader, this is a letter. It was indented.", 1],
  ["    ## Answer", 1],
  ["    - An item that was meant to be one", 1],
  ["1. One\n\n       Here is text that was indented too far. It shows.", 1],
  ["    git commit -m done. Then push it. Yes please do.", 0],
  ["    const total = offers.length;", 0],
  ["    short.", 0],
  ["    SELECT name FROM offers WHERE pay > 0. And so on.", 0],
  ["```\nThis is a letter, in a fence. It was meant.\n```", 0],
])("%j: %i", (body, expected) => {
  expect(reported(indentedProse, fileOf(body))).toHaveLength(expected);
});
