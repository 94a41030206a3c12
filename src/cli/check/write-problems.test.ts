import { type ShownProblem, writeProblems } from "./write-problems";

const problem = (fields: Partial<ShownProblem> = {}): ShownProblem => ({
  file: "content/posts/x/index.md",
  line: 2,
  column: 5,
  severity: "error",
  rule: "some-rule",
  message: "expected this; write that",
  ...fields,
});
const write = (
  format: Parameters<typeof writeProblems>[0],
  problems: readonly ShownProblem[],
  text = "",
) => writeProblems(format, problems, () => text);

test("lines: each problem as builds write it, then how many there are and what to do", () => {
  const warning = problem({ line: 3, severity: "warning", fix: {} });
  expect(write("lines", [problem(), warning])).toBe(
    [
      "content/posts/x/index.md:2:5 error some-rule expected this; write that",
      "content/posts/x/index.md:3:5 warning some-rule expected this; write that",
      "1 error, 1 warning; `npm run check -- --fix` mends 1",
      "",
    ].join("\n"),
  );
});

test.each(["lines", "pretty"] as const)("%s: nothing wrong is said in words", (format) => {
  expect(write(format, [])).toBe("No problems\n");
});

test("json: everything, and the counts", () => {
  expect(JSON.parse(write("json", [problem({ fix: {} })]))).toEqual({
    problems: [{ ...problem(), fixable: true }],
    errors: 1,
    warnings: 0,
  });
});

test("github: a workflow command, with what has a meaning in one escaped", () => {
  const odd = problem({ file: "a,b:c.md", severity: "warning", message: "50%: a,b\nc" });
  expect(write("github", [odd])).toBe(
    "::warning file=a%2Cb%3Ac.md,line=2,col=5,title=some-rule::50%25: a,b%0Ac\n",
  );
});

test("pretty: by file, with the line and a caret under the place", () => {
  const other = problem({ file: "content/a.md", severity: "warning", line: 9 });
  expect(write("pretty", [problem(), other], "first\r\nmay I ask\r\n")).toBe(
    [
      "content/posts/x/index.md",
      "  2:5     error    expected this; write that some-rule",
      "          may I ask",
      "              ^",
      "",
      "content/a.md",
      "  9:5     warning  expected this; write that some-rule",
      "",
      "1 error, 1 warning",
      "",
    ].join("\n"),
  );
});

test("pretty: of a long line the part around the place; nothing that a terminal would obey", () => {
  const long = `${"a".repeat(200)}\u001bb${"c".repeat(200)}`;
  const [, , line = "", caret = ""] = write(
    "pretty",
    [problem({ line: 1, column: 202 })],
    long,
  ).split("\n");
  expect(line.trim()).toMatch(/^…a+ bc+…$/);
  expect(line.length).toBeLessThan(110);
  expect(line[caret.indexOf("^")]).toBe("b");
});
