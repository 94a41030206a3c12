import { closest, describe as inWords, quote, size, suggestion } from "./wording";

test.each([
  ["yes", 'the text "yes"'],
  [3, "the number 3"],
  [true, "true"],
  [null, "nothing"],
  [["a"], "a list"],
  [{ a: 1 }, "a set of keys and values"],
])("%j is described as %s", (value, words) => {
  expect(inWords(value)).toBe(words);
});

test("a quoted value stays on one line and short", () => {
  expect(quote("a\nb")).toBe('"a\\nb"');
  expect(quote("x".repeat(1000))).toHaveLength(63);
});

test.each([
  [16_001, "17 KB"],
  [1_000_000, "1 MB"],
  [2_097_152, "2.1 MB"],
])("%i bytes are %s", (bytes, words) => {
  expect(size(bytes)).toBe(words);
});

const known = ["career-change", "certifications", "negotiation", "pay"];

test.each([
  ["certs", "certifications"],
  ["Certifications", "certifications"],
  ["negotation", "negotiation"],
  ["pat", "pay"],
  ["career", "career-change"],
  ["apy", "pay"],
  ["visas", undefined],
  ["", undefined],
  ["x".repeat(80_000), undefined],
])("%.20s is taken for %s", (written, meant) => {
  expect(closest(written, known)).toBe(meant);
});

test("without a likely name there is another advice", () => {
  expect(suggestion("certs", known, "remove it")).toBe('; did you mean "certifications"?');
  expect(suggestion("visas", known, "remove it")).toBe("; remove it");
});
