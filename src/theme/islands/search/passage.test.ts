import { markedPieces, type Piece, passage, placesOf, wordsIn } from "./passage";

const written = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

test.each([
  ["one two three", [1], "one [two] three"],
  ["one two three", [0, 1], "[one two] three"],
  ["one two three", [2], "one two [three]"],
  ["one", [], "one"],
  ["<b>one</b> &amp; two", [0], "[<b>one</b>] &amp; two"],
])("%j with %j marked: %j", (text, places, expected) => {
  expect(written(markedPieces(wordsIn(text), new Set(places), 0, 99))).toBe(expected);
});

const many = Array.from({ length: 200 }, (_, place) => `w${place}`);

test("the passage is where most of it stands", () => {
  const shown = written(passage(many, new Set([10, 100, 104, 108, 190])));
  expect(shown).toMatch(/^… w95 .*\[w100\] .*\[w104\] .*\[w108\] .* w128 …$/);
});

test("without a place it is the beginning", () => {
  expect(written(passage(many, new Set()))).toMatch(/^w0 .* w33 …$/);
});

test("it ends where the text ends", () => {
  expect(written(passage(many, new Set([199])))).toMatch(/^… w166 .*\[w199\]$/);
});

test.each([
  ["“Offers,” she said: an offer.", ["offer"], [4]],
  ["“Offers,” she said: an offer.", ["offer", "offers"], [0, 4]],
  ["I don’t know", ["don't"], [1]],
  ["I was laid off on my day off", ["laid-off"], [2, 3]],
  ["two counter offers", ["counter-offer"], [1, 2]],
  ["an entry-level job", ["entry-level"], [1]],
  ["nothing of it", ["else"], []],
])("in %j, %j stand at %j", (text, terms, places) => {
  expect([...placesOf(terms, wordsIn(text))]).toEqual(places);
});
