import { brief, bytes, documentOf } from "../../tests/support/sources";
import { readDocument } from "./document";

test("a document has fields, a body and the line on which it starts", () => {
  const document = documentOf("---\ntitle: A\n---\n\nText.\n");
  expect(document.data).toEqual({ title: "A" });
  expect(document.body).toBe("\nText.\n");
  expect(document.bodyLine).toBe(4);
  expect(document.at(["title"])).toEqual({ line: 2, column: 8 });
});

test.each([
  ["LF", "---\ntitle: A\ndate: 2026-03-04\n---\nText.\n"],
  ["CRLF", "---\r\ntitle: A\r\ndate: 2026-03-04\r\n---\r\nText.\r\n"],
  ["a byte-order mark", "\uFEFF---\ntitle: A\ndate: 2026-03-04\n---\nText.\n"],
  ["the language named", "---yaml\ntitle: A\ndate: 2026-03-04\n---\nText.\n"],
  ["blanks after the dashes", "--- \ntitle: A\ndate: 2026-03-04\n---  \nText.\n"],
])("with %s fields and places are the same", (_name, text) => {
  const document = documentOf(text);
  expect(document.data).toEqual({ title: "A", date: "2026-03-04" });
  expect(document.at(["date"])).toEqual({ line: 3, column: 7 });
  expect(document.body.trim()).toBe("Text.");
  const before = document.body.slice(0, document.body.indexOf("Text."));
  expect(document.bodyLine + before.split("\n").length - 1).toBe(5);
});

test("frontmatter of comments alone has no fields", () => {
  expect(documentOf("---\n# nothing\n---\nText.").data).toEqual({});
  expect(documentOf("---\n---\nText.").data).toEqual({});
});

test.each([
  ["nothing", "", "1:1 error empty-file"],
  ["blank lines", "\n \n", "1:1 error empty-file"],
  ["no frontmatter", "# Hello\n", "1:1 error frontmatter-missing"],
  ["four dashes", "----\ntitle: A\n---\n", "1:1 error frontmatter-missing"],
  ["no end", "---\ntitle: A\n", "1:1 error frontmatter-unclosed"],
  ["a wrong end", "---\ntitle: A\n----\nText", "3:4 error frontmatter-end"],
  ["a wrong field", "---\ntitle: A: B\n---\n", "2:8 error frontmatter-syntax"],
  ["a list", "---\n- a\n---\n", "2:1 error frontmatter-syntax"],
  ["words", "---\nhello\n---\n", "2:1 error frontmatter-syntax"],
  ["old line ends", "---\rtitle: A\r---\r", "1:4 error line-ends"],
  [
    "too much frontmatter",
    `---\na: ${"x".repeat(17_000)}\n---\n`,
    "1:1 error frontmatter-too-large",
  ],
  [
    "blank lines without end",
    `---\n${"\n".repeat(500_000)}\n---\n`,
    "1:1 error frontmatter-too-large",
  ],
  [
    "too many stars",
    `---\ntitle: A\n---\n\n${"*a_ ".repeat(20_000)}`,
    "5:1 error markup-too-dense",
  ],
])("%s is refused", (_name, text, expected) => {
  const { document, problems } = readDocument("a.md", bytes(text));
  expect(document).toBeUndefined();
  expect(brief(problems)).toEqual([expected]);
});

test.each([
  "js",
  "javascript",
  "coffee",
  "coffeescript",
  "cson",
  "json",
  "toml",
  "JS",
  " js",
  "__proto__",
  "constructor",
])("frontmatter in %s is never executed", (language) => {
  const text = `---${language}\n{ title: (globalThis.executed = true) }\n---\n`;
  expect(brief(readDocument("a.md", bytes(text)).problems)).toEqual([
    "1:4 error frontmatter-language",
  ]);
  expect(globalThis).not.toHaveProperty("executed");
});

test.each([
  ["—\ntitle: A\n—\nText", "1:1 frontmatter-missing", "found `—`", { line: "---" }],
  ["----\ntitle: A\n----\nText", "1:1 frontmatter-missing", "found `----`", { line: "---" }],
  ["+++\ntitle: A\n+++\nText", "1:1 frontmatter-missing", "found `+++`", { line: "---" }],
  ["\n\n---\ntitle: A\n---\nText", "1:1 frontmatter-missing", "a blank line", { gone: true }],
  [" ---\ntitle: A\n---\nText", "1:1 frontmatter-missing", "found `---`", { line: "---" }],
  ["```yaml\ntitle: A\n```\nText", "1:1 frontmatter-missing", "a code block", undefined],
  ["title: A\ndate: B\n\nText", "1:1 frontmatter-missing", "have no `---` above", undefined],
  ["---\ntitle: A\n—\nText", "3:1 frontmatter-unclosed", "found `—`", { line: "---" }],
  ["---\ntitle: A\n\nText", "3:1 frontmatter-unclosed", "write it here", { line: "---" }],
  ["---\ntitle: A\nText goes on", "3:1 frontmatter-unclosed", "write it here", undefined],
  [
    "---\ntitle: A\n\n## Question\n\nText\n\n---\n\nText",
    "3:1 frontmatter-unclosed",
    "write it here",
    { line: "---" },
  ],
  ["---\r\ntitle: A\r\n\r\nText", "3:1 frontmatter-unclosed", "write it here", { line: "---" }],
])("%j: the fence is named, and mended where it is plain", (text, place, words, mend) => {
  const { problems } = readDocument("a.md", bytes(text));
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  expect(`${problem?.line}:${problem?.column} ${problem?.rule}`).toBe(place);
  expect(problem?.message).toContain(words);
  expect(problem?.mend).toEqual(mend);
});

test.each([3_000, 2_000_000])(
  "a pasted picture of %i characters is named at its place",
  (length) => {
    const picture = `data:image/png;base64,${"A".repeat(length)}`;
    const text = `---\ntitle: A\n---\n\nSee ![b](${picture})\n\n[c]: <${picture}>\n`;
    const { problems } = readDocument("a.md", bytes(text));
    expect(brief(problems)).toEqual(["5:10 error image-in-text", "7:7 error image-in-text"]);
    expect(problems[0]?.mend).toEqual({ pictures: true });
  },
);

test("a picture as data may be quoted as code", () => {
  const text = `---\ntitle: A\n---\n\n\`\`\`\ndata:image/png;base64,${"A".repeat(3000)}\n\`\`\`\n`;
  expect(readDocument("a.md", bytes(text)).problems).toEqual([]);
});

test("a file of 2 MB is one line that names its size and the limit", () => {
  const text = `---\ntitle: A\n---\n${"word ".repeat(400_000)}`;
  expect(readDocument("a.md", bytes(text)).problems.map(({ message }) => message)).toEqual([
    "the file is 2 MB and may be at most 1 MB; split it into several posts",
  ]);
});
