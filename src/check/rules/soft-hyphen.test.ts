import { repaired } from "../../../tests/support/rule-testing";
import { softHyphen } from "./soft-hyphen";

test.each([
  ["a certifi\u00ADca\u00ADtion", "a certification"],
  ["end\u00AD\u00AD\nof line", "end\nof line"],
  [
    "Donaudampf\u00ADschifffahrts\u00ADgesellschaft",
    "Donaudampf\u00ADschifffahrts\u00ADgesellschaft",
  ],
  ["sÃ\u00AD, damaged", "sÃ\u00AD, damaged"],
])("%j → %j", (body, meant) => {
  expect(repaired(softHyphen, body)).toBe(meant);
});
