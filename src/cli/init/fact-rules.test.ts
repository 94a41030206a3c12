import { factRules } from "./fact-rules";

test.each<[keyof typeof factRules, string, string]>([
  ["name", "  Next Step ", "Next Step"],
  ["url", "https://Example.org/", "https://example.org"],
  ["url", "https://example.org/careers//", "https://example.org/careers"],
  ["url", "http://localhost:9000", "http://localhost:9000"],
  ["lang", "EN-us", "en-US"],
  ["timeZone", "Europe/Berlin", "Europe/Berlin"],
  ["timeZone", "UTC", "UTC"],
  ["authorId", "ada-lovelace", "ada-lovelace"],
  ["authorId", "ämne", "ämne"],
  ["email", "Questions+a@mail.example.org", "Questions+a@mail.example.org"],
  ["color", "#ABC", "#aabbcc"],
])("%s %j is kept as %j", (fact, written, value) => {
  expect(factRules[fact](written)).toEqual({ value });
});

test.each<[keyof typeof factRules, string, string]>([
  ["name", "", "one line"],
  ["name", "a\nb", "one line"],
  ["name", "x".repeat(61), "at most 60 characters"],
  ["url", "example.org", "a whole address"],
  ["url", "ftp://example.org", "a whole address"],
  ["url", "https://", "a whole address"],
  ["url", "https://example.org/?x", "a whole address"],
  ["url", "https://me@example.org", "a whole address"],
  ["lang", "english, please", "a language tag"],
  ["lang", "", "a language tag"],
  ["lang", "de", "the interface speaks en alone"],
  ["lang", "German", "a language tag"],
  ["timeZone", "Berlin", "a time zone"],
  ["timeZone", "+02:00", "a time zone"],
  ["authorId", "Ada Lovelace", "hyphens"],
  ["authorId", "../x", "hyphens"],
  ["authorId", "", "hyphens"],
  ["email", "somebody", "an e-mail address"],
  ["email", "a@b", "an e-mail address"],
  ["email", "a@b.example?subject=x", "an e-mail address"],
  ["color", "teal", "a color"],
])("%s %j is refused", (fact, written, expected) => {
  expect(factRules[fact](written)).toEqual({ expected: expect.stringContaining(expected) });
});
