import { locateProblems } from "./locate-problems";

const text = "---\ntitle: A\n---\n\nText ![A](./gone.png)\n\n![B](<./my file.png>)\n";

test.each([
  ["./gone.png", 5, 11],
  ["./my%20file.png", 7, 7],
  ["", 1, 1],
  ["%E0%A4%A", 1, 1],
])("%j is at %i:%i", (src, line, column) => {
  const problem = { file: "x.md", rule: "image-missing" as const, src, message: "m" };
  expect(locateProblems([problem], text)).toEqual([
    { file: "x.md", rule: "image-missing", message: "m", severity: "error", line, column },
  ]);
});
