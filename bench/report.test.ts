import { changes, type Run, table } from "./report";

const run = (given: Partial<Run>): Run => ({
  name: "cold",
  phases: [],
  seconds: 0,
  pages: 1059,
  memory: 812_400_000,
  changed: [],
  ...given,
});

test("a column for each build, numbers aligned at the right", () => {
  const cold = run({
    phases: [
      { name: "Check content", seconds: 1.25 },
      { name: "Release", seconds: 10 },
    ],
    seconds: 12,
    changed: ["index.html", "x/index.html"],
  });
  const unchanged = run({
    name: "unchanged",
    phases: [{ name: "Check content", seconds: 1 }],
    seconds: 2,
    memory: undefined,
    pages: undefined,
  });
  expect(table([cold, unchanged])).toBe(
    [
      "                         cold   unchanged",
      "Check content           1.3 s       1.0 s",
      "Release                10.0 s           –",
      "Node and the rest       0.8 s       1.0 s",
      "Whole build            12.0 s       2.0 s",
      "Peak memory            812 MB           –",
      "Pages                   1,059           –",
      "Changed files               2           0",
    ].join("\n"),
  );
});

test("a phase that comes twice is one line", () => {
  const phases = [
    { name: "Bundle", seconds: 1 },
    { name: "Bundle", seconds: 2 },
  ];
  expect(table([run({ phases, seconds: 3 })])).toMatch(/^Bundle +3\.0 s$/m);
});

test.each([
  ["nothing", [], 'After "cold" nothing changed.'],
  ["two files", ["a", "b"], 'After "cold" changed:\n  a\n  b'],
])("changes of %s", (_, changed, expected) => {
  expect(changes(run({ changed }))).toBe(expected);
});

test("of many changes the first are named and the rest counted", () => {
  const lines = changes(run({ changed: Array.from({ length: 1030 }, (_, i) => `${i}`) })).split(
    "\n",
  );
  expect(lines).toHaveLength(32);
  expect(lines.at(-1)).toBe("  and 1,000 more");
});
