import { type TermVector, termVectors } from "./term-vectors";

const cosine = (a: TermVector | undefined, b: TermVector | undefined): number =>
  (a?.terms ?? []).reduce((sum, term, place) => {
    const other = b?.terms.indexOf(term) ?? -1;
    return sum + (a?.weights[place] ?? 0) * (b?.weights[other] ?? 0);
  }, 0);

const texts = [
  "How do I negotiate an offer when I have no other offer?",
  "They made me an offer. How do I negotiate the salary?",
  "How do I tell my manager that I am burned out?",
  "How do I rest when my manager calls on every holiday?",
  "How do I write a resume?",
  "How do I begin in another town?",
];

const vectorsOf = (compared: readonly string[]) => termVectors(compared, 1);

test("texts about one thing are nearer to each other than to others", () => {
  const [a, b, c, d, e] = vectorsOf(texts);
  expect(cosine(a, b)).toBeGreaterThan(cosine(a, d));
  expect(cosine(c, d)).toBeGreaterThan(cosine(c, b));
  expect(cosine(a, e)).toBe(0);
});

test("a text is as near to itself as can be", () => {
  const [a] = vectorsOf(texts);
  expect(cosine(a, a)).toBeCloseTo(1);
});

test("a text of few words is compared with none, and makes no word common", () => {
  const long = Array.from({ length: 40 }, (_, n) => `word${n} `.repeat(1 + (n % 4))).join("");
  const other = (name: string) => Array.from({ length: 40 }, (_, n) => `${name}${n}`).join(" ");
  const compared = [long, long, other("a"), other("b"), other("c"), other("d")];
  const few = Array.from({ length: 20 }, () => "word2 word3");
  const vectors = termVectors([...compared, ...few]);
  expect(vectors.slice(0, 6)).toEqual(termVectors(compared));
  expect(cosine(vectors[0], vectors[1])).toBeCloseTo(1);
  expect(vectors.slice(6).every(({ terms }) => terms.length === 0)).toBe(true);
});

test("what nearly every text says, and what only one says, does not count", () => {
  const vectors = vectorsOf(["how do unique", "how do we pay", "how do they pay", "how do"]);
  expect(vectors.map(({ terms }) => terms.length)).toEqual([0, 1, 1, 0]);
});

test("of many terms those that a text uses most count", () => {
  const words = (count: number, name: string, times = 1) =>
    Array.from({ length: count }, (_, n) => `${name}${n + 10} `.repeat(times)).join("");
  const long = words(40, "rare") + words(20, "often", 4) + words(2, "most", 9);
  const [vector, other] = vectorsOf([
    long,
    long,
    ...Array.from({ length: 14 }, (_, n) => words(3, `x${n}y`)),
  ]);
  expect(vector?.terms).toHaveLength(32);
  expect(vector?.terms).toEqual(other?.terms);
  const weights = vector?.weights ?? [];
  expect(weights.filter((weight) => weight === weights[0])).toHaveLength(2);
  expect(weights.filter((weight) => weight === weights[2])).toHaveLength(20);
  expect(weights.filter((weight) => weight === weights[22])).toHaveLength(10);
});

test("a text of nothing is about nothing", () => {
  expect(vectorsOf(["", "..."])).toEqual([
    { terms: [], weights: [] },
    { terms: [], weights: [] },
  ]);
});

test("a word more in one text leaves the others as they were", () => {
  const others = Array.from(
    { length: 40 },
    (_, n) => `${texts[n % 6]} ${texts[(n * 5) % 6]} case${n % 7}`,
  );
  const before = vectorsOf(["A manager calls.", ...others]);
  const after = vectorsOf(["A manager calls. Answer case1.", ...others]);
  const sizes = (vectors: TermVector[]) => vectors.slice(1).map(({ weights }) => weights);
  expect(sizes(after)).toEqual(sizes(before));
});
