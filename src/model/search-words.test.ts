import { countTerms, searchWords, stemOf } from "./search-words";

test.each([
  ["Don’t PANIC, entry-level!", ["don't", "panic", "entry-level"]],
  ["C++ and C# — $52,000", ["cplusplus", "and", "csharp", "52", "000"]],
  ["An A+, 5+ years, 1+1", ["an", "aplus", "5", "years", "1", "1"]],
  ["", []],
])("the words of %j are %j", (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

test("stems that many posts have are counted, once for each post", () => {
  const posts = Array.from({ length: 600 }, (_, place) =>
    place < 500 ? ["offers", "an", "offer"] : ["an", "answer"],
  );
  expect(countTerms(posts, [])).toEqual({
    posts: 600,
    common: { an: 600, [stemOf("offers")]: 500 },
    synonyms: [],
  });
});

test("a stem that only titles are found by counts for all posts that have it", () => {
  const leftOut = new Map([["the", 590]]);
  expect(countTerms([["the", "offer"]], [], leftOut).common).toEqual({ the: 590 });
});

test("of synonyms it is known which some post has", () => {
  const groups = [
    ["cv", "resume"],
    ["laid off", "redundant"],
    ["sick leave", "absence"],
    ["visa", "permit"],
  ];
  const posts = [
    ["my", "resumes"],
    ["laid-off", "sick", "leave"],
  ];
  expect(countTerms(posts, groups).synonyms).toEqual([
    { typed: ["cv", "resume"], present: ["resume"] },
    { typed: ["laid off", "redundant"], present: ["laid off"] },
  ]);
});
