import { fileOf, reported } from "../../../tests/support/rule-testing";
import { namesFrom } from "./listed-name";

const rule = namesFrom(["Big Bank", "Big Bank Ltd.", "acme", "C++ Co", " "]);

test.each([
  ["I work at Big Bank.", ["Big Bank"]],
  ["I work at Big\nBank’s, now Big Bank Ltd. too", ["Big\nBank", "Big Bank Ltd."]],
  ["ACME, Acme-Corp and C++ Co", ["C++ Co", "ACME", "Acme"]],
  ["A big bank, Big Banks, acmes", []],
])("%j", (question, names) => {
  const file = fileOf(`Big Bank\n\n## Question\n\n${question}\n\n## Answer\n\nBig Bank`);
  expect(reported(rule, file)).toEqual(names);
});

test("a human's check silences it, and an empty list finds nothing", () => {
  const body = "## Question\n\nBig Bank";
  const checked = fileOf(body, "posts/x/index.md", "title: A\nanonymised: true");
  expect(reported(rule, checked)).toEqual([]);
  expect(reported(namesFrom([]), fileOf(body))).toEqual([]);
});
