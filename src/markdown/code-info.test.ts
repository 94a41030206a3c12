import { parseCodeInfo } from "./code-info";

test.each([
  ["", "", "", [], ""],
  ["js", "js", "", [], ""],
  ["C++", "C++", "", [], ""],
  ["js{1,3}", "js", "", [1, 3], ""],
  ["js {1,3-5}", "js", "", [1, 3, 4, 5], ""],
  ["ts:title=a.ts", "ts", "a.ts", [], ""],
  ["ts:src/a.ts", "ts", "src/a.ts", [], ""],
  ["ts:title=src/a.ts {2}", "ts", "src/a.ts", [2], ""],
  ['js title="a b.js"', "js", "a b.js", [], ""],
  ["js title='a.js' {1} showLineNumbers", "js", "a.js", [1], ""],
  ["js filename=a.js", "js", "a.js", [], ""],
  ["js [a.js]", "js", "a.js", [], ""],
  ["js {numberLines: true}", "js", "", [], ""],
  ["go {hl_lines=[1],linenos=true}", "go", "", [1], ""],
  ["rust,ignore", "rust", "", [], ""],
  ["rust,no_run,edition2021", "rust", "", [], ""],
  ["{.python .numberLines}", "python", "", [], ""],
  ["{r, echo=FALSE}", "r", "", [], ""],
  ["{note} A title", "note", "", [], "A title"],
  ["{2}", "", "", [2], ""],
  ["{numberLines: true}", "", "", [], ""],
  ["js that runs", "js", "", [], "that runs"],
  ["Here is the code", "Here", "", [], "is the code"],
  ["title=x", "", "x", [], ""],
])("%s", (info, language, title, lines, rest) => {
  expect(parseCodeInfo(info)).toEqual({ language, title, lines, rest });
});

test("a range without end takes no memory, and long ones no time", () => {
  expect(parseCodeInfo("js {1-999999999}").lines).toHaveLength(10_000);
  const start = performance.now();
  for (const sign of ["{", "[", "a=", "a:", '="', " "]) parseCodeInfo(`js ${sign.repeat(2000)}`);
  expect(performance.now() - start).toBeLessThan(500);
});
