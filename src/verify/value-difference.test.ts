import { valueDifference } from "./value-difference";

const long = "default-src 'none'; ".repeat(20);

test.each([
  [null, "nosniff", 'is missing, expected "nosniff"'],
  ["sniff", "nosniff", 'is "sniff", expected "nosniff"'],
  ["", "nosniff", 'is "", expected "nosniff"'],
])("%j instead of %j", (found, expected, shown) => {
  expect(valueDifference(found, expected)).toBe(shown);
});

test("of long values the place is shown where they differ", () => {
  const shown = valueDifference(`${long}img-src *; ${long}`, `${long}img-src 'self'; ${long}`);
  expect(shown).toMatch(/^is "….*img-src \*; .*…", expected "….*img-src 'self'; .*…"$/);
  expect(shown.length).toBeLessThan(220);
});

test("a long value of which the end is missing is shown at its end", () => {
  expect(valueDifference(long, `${long}img-src 'self'`)).toContain("img-src 'self'\"");
  expect(valueDifference(null, long)).toBe(`is missing, expected "${long.slice(0, 80)}…"`);
});
