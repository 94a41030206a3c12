import type { SearchRecord } from "./search-records";
import { indexTerms } from "./search-terms";

const post = (changes: Partial<SearchRecord> = {}): SearchRecord => ({
  path: "/a/",
  title: "A raise?",
  question: "",
  shortAnswer: "",
  answer: "",
  stages: [],
  topics: [],
  ...changes,
});

test("a word is a term once, of the first part that has it", () => {
  const record = post({
    question: "Do I ask for a raise?",
    shortAnswer: "Ask.",
    answer: "Ask: a raise is pay.",
  });
  expect(indexTerms({ lang: "en", synonyms: [], records: [record] }).of(record)).toEqual({
    title: ["a", "raise"],
    question: ["do", "i", "ask", "for"],
    shortAnswer: [],
    answer: ["is", "pay"],
  });
});

test("each form of a word is a term, since results mark what stands in the text", () => {
  const record = post({ answer: "Offers, an offer" });
  const { of } = indexTerms({ lang: "en", synonyms: [], records: [record] });
  expect(of(record).answer).toEqual(["offers", "an", "offer"]);
});

test("synonyms of several words are terms where these stand side by side", () => {
  const synonyms = [["laid off", "redundant"]];
  const records = [
    post({ question: "I was laid off", answer: "Laid-off or off, you are laid off." }),
    post({ answer: "Off to be laid" }),
  ];
  const { of } = indexTerms({ lang: "en", synonyms, records });
  const [one, other] = records.map(of);
  expect(one?.question).toContain("laid-off");
  expect(one?.answer).not.toContain("laid-off");
  expect(other?.answer).toEqual(["off", "to", "be", "laid"]);
});

test("of many posts, words that most have are terms of titles only", () => {
  const records = Array.from({ length: 1000 }, (_, place) =>
    post({
      title: place < 9 ? "The raise" : "Rest",
      answer: `the word${place} ${place < 400 ? "offer" : ""}`,
    }),
  );
  const { of, leftOut } = indexTerms({ lang: "en", synonyms: [], records });
  expect(of(records[0] as SearchRecord)).toMatchObject({
    title: ["the", "raise"],
    answer: ["word0", "offer"],
  });
  expect(of(records[9] as SearchRecord).answer).toEqual(["word9", "offer"]);
  expect(Object.fromEntries(leftOut)).toEqual({ the: 1000, rest: 991 });
});
