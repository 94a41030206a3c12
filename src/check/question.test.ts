import { fileOf } from "../../tests/support/rule-testing";
import { questionsOf } from "./question";

test.each([
  ["## Question\nA\n\n## Answer\nB", ["A"]],
  ["Context\n\n# Question:\n\nA\n\n## More\nB\n\n# Answer\nC", ["A\n\n## More\nB"]],
  ["## Question\nA\n## Question 2\nB\n## Answer 1\nC\n## Answer 2\nD", ["A", "B"]],
  ["## Question\r\nA", ["A"]],
  ["An article\n\n## Answer\nNone", []],
])("%j", (body, questions) => {
  const file = fileOf(body);
  const found = questionsOf(file).map(({ start, end }) => file.text.slice(start, end).trim());
  expect(found).toEqual(questions);
});

test("a page asks nothing", () => {
  expect(questionsOf(fileOf("## Question\nA", "pages/about/index.md"))).toEqual([]);
});
