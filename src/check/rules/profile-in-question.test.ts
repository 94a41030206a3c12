import { fileOf, reported } from "../../../tests/support/rule-testing";
import { emailInQuestion } from "./email-in-question";
import { numberInQuestion } from "./number-in-question";
import { phoneInQuestion } from "./phone-in-question";
import { profileInQuestion } from "./profile-in-question";

test.each([
  ["x.com/jane_doe, instagram.com/jane.doe.", ["x.com/jane_doe", "instagram.com/jane.doe"]],
  ["ask @jane_doe", ["@jane_doe"]],
  ["netflix.com/browse, linkedin.com/jobs/view, a@b.de, @scope/pkg, `@media`", []],
])("%s", (question, found) => {
  expect(reported(profileInQuestion, fileOf(`## Question\n\n${question}`))).toEqual(found);
});

test("a human's check silences warnings, and never addresses and numbers to call", () => {
  const body = "## Question\n\n@jane_doe 20391847 jane@work.com 212-867-5309";
  const fields = "title: A\naskedBy: joe@home.net";
  const plain = fileOf(body, "posts/x/index.md", fields);
  const checked = fileOf(body, "posts/x/index.md", `${fields}\nanonymised: true`);
  const rules = [profileInQuestion, numberInQuestion, emailInQuestion, phoneInQuestion];
  expect(rules.flatMap((rule) => reported(rule, plain))).toEqual([
    "@jane_doe",
    "20391847",
    "joe@home.net",
    "jane@work.com",
    "212-867-5309",
  ]);
  expect(rules.flatMap((rule) => reported(rule, checked))).toEqual([
    "joe@home.net",
    "jane@work.com",
    "212-867-5309",
  ]);
});
