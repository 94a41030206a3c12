import { fileOf } from "../../../tests/support/rule-testing";
import { yamlComment } from "./yaml-comment";

const findings = (fields: string) => [
  ...yamlComment.check(fileOf("Text", "posts/x/index.md", fields)),
];

test("the message says what to write, and nothing is changed where a remark may be meant", () => {
  const [finding, ...others] = findings('title: What "it" is # and what not');
  expect(others).toEqual([]);
  expect(finding?.message).toContain(`'What "it" is # and what not'`);
  expect(finding?.fix).toBeUndefined();
});

test.each([
  ["title: Offer #2", ['"Offer #2"']],
  ['title: It\'s #2 "now"', [`'It''s #2 "now"'`]],
  ["title: A long title\n  of two lines #2", [undefined]],
  ["title: >\n  A #2", []],
  ["title: A # rung-ignore title-long: a name", []],
  ["title: A\ndraft: false #soon", []],
  ["title: A\ntags: [pay, work] #two", [undefined]],
  ["title: 'A' #2", [undefined]],
])("%j", (fields, fixes) => {
  expect(findings(fields).map(({ fix }) => fix?.replacement)).toEqual(fixes);
});
