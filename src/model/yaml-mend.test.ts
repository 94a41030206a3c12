import { positionsIn } from "./position";
import { parseYaml } from "./yaml";

/** The place of the first problem, and the line as it is mended. */
const mend = (source: string) => {
  const [first] = parseYaml("a.md", source, positionsIn(source), "frontmatter-syntax").problems;
  return [
    `${first?.line}:${first?.column}`,
    first?.mend && "line" in first.mend && first.mend.line,
  ];
};

test.each([
  ["title: Raise: now?", "1:8", 'title: "Raise: now?"'],
  ["date: 2026-01-01\ntitle: Raise: now?\nx: 1", "2:8", 'title: "Raise: now?"'],
  ['title: "Overqualified": what now?', "1:8", "title: '\"Overqualified\": what now?'"],
  ["title: [Draft] quit?", "1:16", 'title: "[Draft] quit?"'],
  ["title: {x} quit?", "1:12", 'title: "{x} quit?"'],
  ["title: > 5 years?", "1:10", 'title: "> 5 years?"'],
  ["title: | or &?", "1:10", 'title: "| or &?"'],
  ["title: 'It's fine'", "1:12", 'title: "It\'s fine"'],
  ['title: "One" or "two"', "1:14", 'title: \'"One" or "two"\''],
  ["title: 'One' or 'two's'", "1:14", "title: \"'One' or 'two's'\""],
  ['title: "a \\q"', "1:11", "title: 'a \\q'"],
  ["title: *bold* move", "1:15", 'title: "*bold* move"'],
  ["title: @me", "1:8", 'title: "@me"'],
  ["title: %x", "1:8", 'title: "%x"'],
  ["title: a\ndate:2026-01-01", "2:1", "date: 2026-01-01"],
  ["title: a\n  date: b", "2:1", "date: b"],
  ["title: a\n  date: b\n  topics: c", "2:1", "date: b"],
  ["title: a\n\tdate: b", "2:1", "date: b"],
  // What could be meant in more than one way.
  ['title: "One', "1:8", undefined],
  ["topics: [a, b\ndate: c", "1:9", undefined],
  ["title: Raise: now? # maybe", "1:8", undefined],
  ["series:\n  id: x\n   part: 2", "2:7", undefined],
  ["title: a\njust words", "2:1", undefined],
])("%j", (source, place, line) => {
  expect(mend(source)).toEqual([place, line]);
});

test("a source that is read has nothing to mend", () => {
  expect(parseYaml("a.md", 'title: "a: b"', positionsIn(""), "x").problems).toEqual([]);
});
