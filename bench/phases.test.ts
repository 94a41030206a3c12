import { parsePages, parsePhases } from "./phases";

const output = `  Check content       19 posts                             0.2 s
  Start Gatsby        \u001b[2m                                \u001b[22m   3.1 s
  Release             1016 files, 1 changed               12.0 s

dist: 19 posts, 59 pages, 0 warnings, 1.1 MB, 15.2 s
Largest page: /x/, 9.8 KB as sent
`;

test("the phases of a build, in order", () => {
  expect(parsePhases(output)).toEqual([
    { name: "Check content", seconds: 0.2 },
    { name: "Start Gatsby", seconds: 3.1 },
    { name: "Release", seconds: 12 },
  ]);
});

test("the pages of a build", () => {
  expect(parsePages(output)).toBe(59);
  expect(parsePages(output.replace("19 posts, 59 pages", "1 post, 1 page"))).toBe(1);
});

test("other output has neither", () => {
  expect(parsePhases("content/posts/x/index.md:4:7 error unknown-topic 1.0 s")).toEqual([]);
  expect(parsePages("1 error")).toBeUndefined();
});
