import { fileOf } from "../../tests/support/rule-testing";
import { notProse, proseOf } from "./prose";

test.each([
  ["Some **bold** `code`.", "Some __bold__ ______."],
  ["> quoted\n> twice", "__quoted\n> twice"],
  ["[text](/about/ 'title')", "_text__________________"],
  [
    "<https://example.com> and https://example.com",
    "_____________________ and ___________________",
  ],
  ["<b>x</b>\r\n\r\n```\ncode\n```", "___x____\r\n\r\n___\n____\n___"],
  ["# A &amp; \\*", "__A &amp; \\*"],
])("%j", (body, expected) => {
  const file = fileOf(body);
  const prose = proseOf(file);
  expect(prose).toHaveLength(file.text.length);
  expect(prose.slice(file.bodyStart).replaceAll(notProse, "_")).toBe(expected);
  expect(prose.slice(0, file.bodyStart)).not.toContain("title");
});
