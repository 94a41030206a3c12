import { parsePss, parseStat, treeOf } from "./process-tree";

test.each([
  ["12 (node) S 3 12 12 0 -1", { pid: 12, parent: 3 }],
  ["12 (a (b) c) R 1 12", { pid: 12, parent: 1 }],
  ["", undefined],
])("the parent of %s", (stat, expected) => {
  expect(parseStat(stat)).toEqual(expected);
});

test("the memory of a process is its proportional share", () => {
  expect(parsePss("55d0 [rollup]\nRss:   900 kB\nPss:    512 kB\nPss_Dirty: 100 kB\n")).toBe(512);
  expect(parsePss("")).toBeUndefined();
});

test("a tree holds all that descends from its root, and nothing else", () => {
  const processes = [
    { pid: 2, parent: 1 },
    { pid: 3, parent: 2 },
    { pid: 4, parent: 3 },
    { pid: 5, parent: 1 },
  ];
  expect(treeOf(2, processes)).toEqual([2, 3, 4]);
});
