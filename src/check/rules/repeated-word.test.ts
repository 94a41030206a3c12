import { fileOf, repaired, reported } from "../../../tests/support/rule-testing";
import { repeatedWord } from "./repeated-word";

test.each([
  ["Over the the hill", "Over the hill"],
  ["> over the\n> The hill", "> over the hill"],
  ["and\r\nand then", "and then"],
])("%j → %j", (body, meant) => {
  expect(repaired(repeatedWord, body)).toBe(meant);
});

test.each([
  ["a career career change", ["career career"]],
  ["had had, that that, is is, very very, Bora Bora, nous nous, 10 10", []],
  ["the **the** `the` [the](/x/) the, the. the", []],
  ["the\n\nthe, - the\n- the, mother-the the-mother", []],
])("%j", (body, found) => {
  expect(reported(repeatedWord, fileOf(body))).toEqual(found);
});
