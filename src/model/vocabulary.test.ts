import { brief, bytes } from "../../tests/support/sources";
import { readVocabulary } from "./vocabulary";

const read = (text: string) => readVocabulary("content/topics.yml", bytes(text), "topic");

test("terms are sorted by order, which is the place in the file where none is given", () => {
  const { terms, problems } = read(
    "- id: pay\n  title: Pay\n  order: 9\n- id: visas\n  title: Visas\n  formerIds: [visa]\n- id: ask\n  title: Ask\n  order: 2\n",
  );
  expect(problems).toEqual([]);
  expect(terms).toEqual([
    { id: "ask", title: "Ask", order: 2, formerIds: [] },
    { id: "visas", title: "Visas", order: 2, formerIds: ["visa"] },
    { id: "pay", title: "Pay", order: 9, formerIds: [] },
  ]);
});

test("an empty file has no terms", () => {
  expect(read("")).toMatchObject({ terms: [], problems: [] });
});

test.each([
  ["a: b", "1:1 error vocabulary-syntax"],
  ["- id: a\n  title: 'b", "2:10 error vocabulary-syntax"],
  ["- id: a", "1:3 error field-missing"],
  ["- just", "1:3 error field-missing"],
  ["- id: First Job\n  title: A", "1:7 error identifier"],
  ["- id: a\n  title: A\n  tilte: B", "3:3 error unknown-field"],
  ["- id: a\n  title: A\n- id: a\n  title: B", "3:7 error duplicate-id"],
  ["- id: a\n  title: A\n- id: b\n  title: B\n  formerIds: [a]", "5:15 error duplicate-id"],
])("%j is refused", (text, expected) => {
  const { terms, problems } = read(text);
  expect(terms).toBeUndefined();
  expect(brief(problems)).toContain(expected);
});
