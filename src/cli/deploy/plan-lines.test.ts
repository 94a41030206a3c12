import { planLines } from "./plan-lines";

const plan = {
  changes: [
    { kind: "new", path: "a/index.html", bytes: 1200 },
    { kind: "removed", path: "b/index.html", bytes: 800 },
    { kind: "new", path: "c/index.html", bytes: 2_000_000 },
  ],
  also: ["refreshes 2 paths"],
} as const;

test("a summary counts files and bytes of each kind", () => {
  expect(planLines(plan, { everyFile: false })).toEqual([
    "  new                2      2.0 MB",
    "  removed            1      0.8 KB",
    "  refreshes 2 paths",
  ]);
});

test("a rehearsal names every file", () => {
  expect(planLines(plan, { everyFile: true })).toContain("    b/index.html  0.8 KB");
});
