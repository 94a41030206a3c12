import { repaired } from "../../../tests/support/rule-testing";
import { textDirection } from "./text-direction";

test.each([
  ["pay\u202Eesrever\u202C, mail\u200E", "payesrever, mail"],
  ["א\u200F, \u2067שלום\u2069", "א\u200F, \u2067שלום\u2069"],
])("%j → %j", (body, meant) => {
  expect(repaired(textDirection, body)).toBe(meant);
});
