import { counter } from "./counter";

test.each([
  ["en", 1, "1 answer"],
  ["en", 0, "0 answers"],
  ["en", 1200, "1,200 answers"],
  ["fr", 0, "0 answer"],
])("in %s, %d is counted as %s", (lang, count, text) => {
  expect(counter(lang)({ one: "# answer", other: "# answers" })(count)).toBe(text);
});

test("a language with more forms than two has each, and a form that it lacks is the general one", () => {
  const files = counter("pl")({
    one: "# plik",
    few: "# pliki",
    many: "# plików",
    other: "# pliku",
  });
  expect([1, 2, 5, 22].map(files)).toEqual(["1 plik", "2 pliki", "5 plików", "22 pliki"]);
  expect(counter("pl")({ other: "# x" })(2)).toBe("2 x");
});
