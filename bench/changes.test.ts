import { testFolder } from "../tests/support/test-folder";
import { bytesOf, changesBetween } from "./changes";

const bytes = (files: Record<string, string>) => new Map(Object.entries(files));

test.each([
  ["nothing", { a: "1" }, { a: "1" }, []],
  ["a different file", { a: "1", b: "1" }, { a: "2", b: "1" }, ["a"]],
  ["a new file and one that is gone", { a: "1" }, { b: "1" }, ["a", "b"]],
  [
    "a file with its copies, once",
    { a: "1", "a.br": "1", "a.gz": "1" },
    { a: "2", "a.br": "2", "a.gz": "2" },
    ["a"],
  ],
  ["a copy alone, which must not be", { a: "1", "a.br": "1" }, { a: "1", "a.br": "2" }, ["a.br"]],
])("a change of %s", (_, before, after, expected) => {
  expect(changesBetween(bytes(before), bytes(after))).toEqual(expected);
});

test("the same bytes in two folders are no change", async () => {
  const files = { "index.html": "home", "x/index.html": "x" };
  const [one, other] = [await bytesOf(testFolder(files)), await bytesOf(testFolder(files))];
  expect(one.size).toBe(2);
  expect(changesBetween(one, other)).toEqual([]);
});
