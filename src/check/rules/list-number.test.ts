import { fileOf, reported } from "../../../tests/support/rule-testing";
import { listNumber } from "./list-number";

test.each([
  ["1. a\n3. b\n4. c", ["3."]],
  ["3. a\n2. b\n1. c", ["2."]],
  ["1) a\n2) b\n5) c", ["5)"]],
  ["5. a\n1. b\n1. c", []],
  ["1. a\n1. b", []],
  ["1. a\n1. b\n2. c", []],
  ["99. a\n100. b", []],
  ["1. a\n2. b\n\n    3. c", []],
])("%j", (body, found) => {
  expect(reported(listNumber, fileOf(body))).toEqual(found);
});
