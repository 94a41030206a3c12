import { type LineMend, lineEdits } from "./line-mend";

const apply = (text: string, line: number, column: number, mend: LineMend) => {
  const [edit] = lineEdits(text, { line, column, mend });
  return edit && text.slice(0, edit.start) + edit.replacement + text.slice(edit.end);
};

test.each<[string, number, number, LineMend, string | undefined]>([
  ["a\nTitle: x\nb", 2, 1, { key: "title" }, "a\ntitle: x\nb"],
  ["a\r\nTitle: x\r\nb", 2, 1, { key: "title" }, "a\r\ntitle: x\r\nb"],
  ["date: March 4, 2026 # soon\n", 1, 7, { value: "2026-03-04" }, "date: 2026-03-04 # soon\n"],
  ['date: "March 4, 2026"', 1, 7, { value: "2026-03-04" }, "date: 2026-03-04"],
  ["date: 'it''s'\r\n", 1, 7, { value: "x" }, "date: x\r\n"],
  ["title: 1.50 # x", 1, 8, { quoted: true }, 'title: "1.50" # x'],
  ["a: b: c\r\nd", 1, 4, { line: "a: 'b: c'" }, "a: 'b: c'\r\nd"],
  ["a: 1\r\nb: 2\r\nc: 3", 2, 1, { gone: true }, "a: 1\r\nc: 3"],
  ["a: 1\nb: 2", 2, 1, { gone: true }, "a: 1\n"],
  ["a: folded\n  further", 1, 1, { gone: true }, undefined],
  ["a: folded\n  further", 1, 4, { value: "x" }, undefined],
  ["a: [b, c]", 1, 4, { value: "x" }, undefined],
  ["a: |\n", 1, 4, { value: "x" }, undefined],
  ["a", 7, 1, { gone: true }, undefined],
])("%j, line %i, column %i, %j", (text, line, column, mend, expected) => {
  expect(apply(text, line, column, mend)).toBe(expected);
});

test("every picture of a line becomes a file", () => {
  const text = "a\n![b](data:image/png;base64,AAAA) ![c](data:image/gif;base64,BBBB)";
  const edits = lineEdits(text, { line: 2, column: 1, mend: { pictures: true } });
  expect(edits.map(({ start, end }) => text.slice(start, end))).toEqual([
    "data:image/png;base64,AAAA",
    "data:image/gif;base64,BBBB",
  ]);
  for (const { replacement, beside } of edits) expect(replacement).toBe(`./${beside?.name}`);
});
