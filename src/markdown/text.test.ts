import { countWords, readingMinutes } from "./text";

test.each([
  ["", 0],
  ["One two three", 3],
  ["It’s a self-taught developer's 2.5 years -- really…", 7],
  ["Привет, мир", 2],
  ["naïve cafe\u0301", 2],
  ["🎉 — …", 0],
  ["我爱北京", 3],
  ["สวัสดีครับ", 2],
])("words of %j", (text, words) => {
  expect(countWords(text)).toBe(words);
});

test.each([
  [0, 1],
  [329, 1],
  [331, 2],
  [2200, 10],
])("%d words take %d minutes", (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});
