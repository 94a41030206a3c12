import { wordsOf } from "./text-words";

test.each([
  ["Ask for *more* pay.", "ask for more pay"],
  ["## Why I'd go: 20 days", "why go 20 days"],
  ["See [the guide](https://x.example/a-b) or https://y.example/c", "see the guide or"],
  ["Text <b>bold</b> <!-- hidden --> end", "text bold end"],
  ["One\n\n```js\nconst code = 1\n```\n\ntwo", "one two"],
  ["```say\nThank you\n```", "say thank you"],
  ["Überstunden in cafe\u0301s", "überstunden in cafés"],
  ["“Pay—first” said… •they’d go", "pay first said they go"],
  ["“Pay—first”, naïve", "pay first naïve"],
  ["Как начать карьеру", "как начать карьеру"],
])("%j has the words %j", (markdown, words) => {
  expect([...wordsOf(markdown)].join(" ")).toBe(words);
});

test("a script without spaces is divided all the same", () => {
  expect([...wordsOf("职业建议很有用")].length).toBeGreaterThan(2);
});
