import { fileOf, reported } from "../../../tests/support/rule-testing";
import { headingByBold } from "./heading-by-bold";
import { partHeading } from "./part-heading";
import { questionUnanswered } from "./question-unanswered";

test.each([
  ["## Question\n\nMay I?\n\n**Answer**\n\nYes.", ["**Answer**"]],
  ["## Question\n\nMay I?\n\n**Answer:**\n\nYes.", ["**Answer:**"]],
  ["## Questions\n\nMay I?\n\n## Answer\n\nYes.", ["## Questions"]],
  ["### Question\n\nMay I?\n\n### Answer\n\nYes.", ["### Question", "### Answer"]],
  ["Q: May I?\nPlease.\n\nA: Yes.", ["Q: May I?", "A: Yes."]],
  ["**Q**: May I?\n\n**A**: Yes.", ["**Q**: May I?", "**A**: Yes."]],
  ["Question: May I?\n\nAnswer: Yes.", ["Question: May I?", "Answer: Yes."]],
  ["## My answer\n\nYes.", ["## My answer"]],
  ["## Questions to ask\n\nMany.\n\nA word: yes.\n\nA. Marsh", []],
])("%j", (body, found) => {
  const file = fileOf(body);
  expect(reported(partHeading, file)).toEqual(found);
  expect(reported(headingByBold, file)).toEqual([]);
  if (found.length > 0) expect(reported(questionUnanswered, file)).toEqual([]);
});

test("a page has no parts", () => {
  expect(reported(partHeading, fileOf("Q: May I?", "pages/x/index.md"))).toEqual([]);
});
