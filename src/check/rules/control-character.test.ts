import { fileOf, repaired, reported } from "../../../tests/support/rule-testing";
import { controlCharacter } from "./control-character";

test.each([
  ["be\u0007ll, back\u0008\u0008space, \u007F", "bell, backspace, "],
  ["tab\there\r\n", "tab\there\r\n"],
])("%j → %j", (body, meant) => {
  expect(repaired(controlCharacter, body)).toBe(meant);
});

test("what may stand for a letter or a line end is left to the author", () => {
  const body = "It\u0092s one\u2028two\u000Bthree";
  expect(reported(controlCharacter, fileOf(body))).toEqual(["\u0092", "\u2028", "\u000B"]);
  expect(repaired(controlCharacter, body)).toBe(body);
});

test("bytes of damaged letters are left to double-encoded", () => {
  expect(reported(controlCharacter, fileOf("Iâ\u0080\u0099m Ã\u0081gua"))).toEqual([]);
});
