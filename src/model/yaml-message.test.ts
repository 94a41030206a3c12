import { positionsIn } from "./position";
import { parseYaml } from "./yaml";

test.each([
  ["title: Career: a ladder", "1:8", 'put the value in quotes: `title: "Career: a ladder"`'],
  ["title: @me first", "1:8", 'put the value in quotes: `title: "@me first"`'],
  ["title: *bold* move", "1:15", 'put the value in quotes: `title: "*bold* move"`'],
  ["title: !wow", "1:8", 'put the value in quotes: `title: "!wow"`'],
  ["title: a\n\tdate: b", "2:1", "remove the indentation: write `date: b`"],
  ["series:\n\tid: b", "2:1", "a tab indents this line; use spaces"],
  ["title: a\ndate:2026-01-01", "2:1", "write `date: 2026-01-01`"],
  ["title: 'It's fine'", "1:12", "write '' for an apostrophe"],
  ['title: "One" two', "1:14", 'write \\" for a quotation mark'],
  ['title: "One\ndate: 2026-01-01', "1:8", "a quotation mark was opened and never closed"],
  ['title: "a \\q"', "1:11", "a backslash in double quotes begins an escape"],
  ["topics: [a, b\ndate: c", "1:9", "add the ]"],
  ["title: a\n  date: b", "2:1", "remove the indentation: write `date: b`"],
  ["a:\n   b: 1\n  c: 2", "3:1", "check the indentation"],
  ["title: a\njust words", "2:1", "expected a field"],
])("%j", (source, place, advice) => {
  const { problems } = parseYaml("a.md", source, positionsIn(source), "frontmatter-syntax");
  expect(problems).toHaveLength(1);
  expect(`${problems[0]?.line}:${problems[0]?.column}`).toBe(place);
  expect(problems[0]?.message).toContain(advice);
  expect(problems[0]?.message).not.toMatch(/\n/);
});
