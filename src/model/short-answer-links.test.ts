import { shortAnswerLinks } from "./short-answer-links";

const post = (field: string): string => `---\ntitle: "[a](/t/)"\n${field}\n---\n\n[b](/body/)\n`;

test.each([
  ["shortAnswer: See [a](/x/) or [b](<../y/#z>).", ["/x/", "../y/#z"]],
  ['shortAnswer: "See [a](/x/)"', ["/x/"]],
  ["shortAnswer: >\n  See\n  [a](/x/).", ["/x/"]],
  ["shortAnswer: See [a [b] c](/x/) and [d \\] e](/y/).", ["/x/", "/y/"]],
  ["shortAnswer: May I ask?](May I ask?", []],
  ["shortAnswer: No link.", []],
  ["description: See [a](/x/).", []],
])("%j", (field, expected) => {
  const text = post(field);
  expect(shortAnswerLinks(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
