import { countWords, searchWords, stemOf } from "./search-words";

test.each([
  ["Don’t PANIC, entry-level!", ["don't", "panic", "entry-level"]],
  ["C++ and C# — $52,000", ["c++", "and", "c#", "52", "000"]],
  ["", []],
])("the words of %j are %j", (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

test("stems that many posts have are counted, once for each post", () => {
  const texts = Array.from({ length: 600 }, (_, place) =>
    place < 500 ? "Offers, an offer" : "an answer",
  );
  expect(countWords(texts, [])).toEqual({
    posts: 600,
    common: { an: 600, [stemOf("offers")]: 500 },
    synonyms: [],
  });
});

test("of synonyms it is known which some post has", () => {
  const groups = [
    ["cv", "resume"],
    ["laid off", "redundant"],
    ["visa", "permit"],
  ];
  expect(countWords(["My resumes.", "laid off"], groups).synonyms).toEqual([
    { typed: ["cv", "resume"], present: ["resume"] },
    { typed: ["laid off", "redundant"], present: ["laid off"] },
  ]);
});
