import { repaired } from "../../../tests/support/rule-testing";
import { invisibleCharacter } from "./invisible-character";

test.each([
  ["zero\u200Bwidth", "zerowidth"],
  ["\uFEFF## Question", "## Question"],
  ["re\u200D\u200Csume, a\u2060b, c\u{E0041}", "resume, ab, c"],
  ["`npm\u200B ci`", "`npm ci`"],
])("%j → %j", (body, meant) => {
  expect(repaired(invisibleCharacter, body)).toBe(meant);
});

test.each([
  "👩\u200D💻 👨🏽\u200D🍳 🏳\uFE0F\u200D🌈 ❤\uFE0F\u200D🔥 🏴\u200D☠\uFE0F 1\uFE0F\u20E3 🇩🇪",
  "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
  "می\u200Cخواهم क्\u200Dष න්\u200Dද ไทย\u200Bไทย",
])("%s stays", (body) => {
  expect(repaired(invisibleCharacter, body)).toBe(body);
});
