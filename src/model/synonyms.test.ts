import { brief, bytes } from "../../tests/support/sources";
import { readSynonyms } from "./synonyms";

const read = (text: string) => readSynonyms("content/synonyms.yml", bytes(text));

test("groups come back in small letters", () => {
  expect(read("# a remark\n- [Raise, pay rise]\n- - cv\n  - résumé\n")).toEqual({
    synonyms: [
      ["raise", "pay rise"],
      ["cv", "résumé"],
    ],
    problems: [],
  });
});

test("an empty file has none", () => {
  expect(read("")).toEqual({ synonyms: [], problems: [] });
});

test.each([
  ["raise: pay", "1:1 error synonyms-syntax"],
  ["- [raise, 'pay", "1:15 error synonyms-syntax"],
  ["- [raise, pay]\n- [cv]", "2:3 error synonyms-group"],
  ["- raise", "1:3 error synonyms-group"],
  ["- [raise, 3]", "1:11 error synonym"],
  ["- [raise, '?!']", "1:11 error synonym"],
  ["- [raise, Raise]", "1:11 error synonym"],
  ["- [quit, hand in my notice today]", "1:10 error synonym"],
  [`- [a, ${"b".repeat(20_000)}]`, "1:1 error synonyms-too-large"],
])("%j is refused", (text, expected) => {
  expect(brief(read(text).problems)).toContain(expected);
});
