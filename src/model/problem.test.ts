import { compareProblems, formatProblem, hasErrors, type Problem } from "./problem";

const problem: Problem = {
  file: "content/posts/x/index.md",
  line: 4,
  column: 7,
  severity: "error",
  rule: "unknown-topic",
  message: '"certs" is not in topics.yml; did you mean "certifications"?',
};

test("a problem is one line with file, line, column, severity, rule and message", () => {
  expect(formatProblem(problem)).toBe(
    'content/posts/x/index.md:4:7 error unknown-topic "certs" is not in topics.yml; did you mean "certifications"?',
  );
});

test("problems are sorted by file, line, column and rule", () => {
  const shuffled = [
    { ...problem, file: "content/z.md", line: 1 },
    { ...problem, line: 10 },
    { ...problem, column: 8 },
    { ...problem, rule: "a" },
    problem,
  ];
  expect(
    shuffled
      .sort(compareProblems)
      .map(({ file, line, column, rule }) => [file, line, column, rule]),
  ).toEqual([
    ["content/posts/x/index.md", 4, 7, "a"],
    ["content/posts/x/index.md", 4, 7, "unknown-topic"],
    ["content/posts/x/index.md", 4, 8, "unknown-topic"],
    ["content/posts/x/index.md", 10, 7, "unknown-topic"],
    ["content/z.md", 1, 7, "unknown-topic"],
  ]);
});

test("warnings alone do not forbid publishing", () => {
  expect(hasErrors([{ ...problem, severity: "warning" }])).toBe(false);
  expect(hasErrors([problem])).toBe(true);
});
