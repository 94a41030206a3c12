import { type Found, rank } from "./rank";

/** Found by one word: posts' scores. */
const found = (scores: Record<string, number>, typed = Object.keys(scores).length): Found => ({
  matches: new Map(
    Object.entries(scores).map(([id, score], place) => [id, { score, places: [place] }]),
  ),
  typed,
});

const everywhere = found(Object.fromEntries(Array.from("abcdefghij", (id) => [id, 1])));
const idsOf = (...terms: Found[]) => rank(terms, 10).map(({ id }) => id);

test.each([
  ["higher scores first", [found({ a: 1, b: 3, c: 2 })], ["b", "c", "a"]],
  ["the same score by id", [found({ b: 1, a: 1 })], ["a", "b"]],
  [
    "a post with both words before one with one",
    [found({ a: 3, b: 2 }), found({ b: 2 })],
    ["b", "a"],
  ],
  ["a post that has only what all have is no answer", [everywhere, found({ c: 1 })], ["c"]],
  [
    "what was typed is no commoner for what means the same",
    [found({ a: 1, b: 1, c: 1, d: 1 }, 1), found({ a: 1, e: 1.5 })],
    ["a", "e", "b", "c", "d"],
  ],
  ["nothing has what nobody wrote", [everywhere, found({})], []],
  ["nothing was asked", [], []],
] as const)("%s", (_, terms, ids) => {
  expect(idsOf(...terms)).toEqual(ids);
});

test("words that all posts have are not marked", () => {
  const [first] = rank(
    [
      {
        matches: new Map([...everywhere.matches, ["c", { score: 1, places: [7] }]]),
        typed: 10,
      },
      found({ c: 1 }),
    ],
    10,
  );
  expect(first?.id).toBe("c");
  expect(first?.places()).toEqual([0]);
});
