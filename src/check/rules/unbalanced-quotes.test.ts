import { fileOf, reported } from "../../../tests/support/rule-testing";
import { unbalancedQuotes } from "./unbalanced-quotes";

const count = (body: string) => reported(unbalancedQuotes, fileOf(body)).length;

test.each([
  ['She said "no.', 1],
  ['She said "no" and "yes.', 1],
  ["She said “no.", 1],
  ["no” she said", 1],
  ['"No," she **said, "or" not**."', 1],
  ['"Yes", a 27" screen, 5\'10"', 0],
  ['"He said: **"no"**"', 0],
  ['`"` and ["x"](/a/ "title")', 0],
  ["“One\n\n“two.”", 0],
  ['"One\n\ntwo."', 0],
  ["„eins“, »zwei«, « trois ”", 0],
])("%j has %i", (body, expected) => {
  expect(count(body)).toBe(expected);
});
