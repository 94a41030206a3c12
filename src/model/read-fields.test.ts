import { brief, documentOf } from "../../tests/support/sources";
import { pageFrontmatter, postFrontmatter } from "./frontmatter";
import { readFields } from "./read-fields";

const source = (fields: string) => documentOf(`---\n${fields}\n---\n`);
const strict = { lenient: false, kind: "post" };

test("fields that are right come back without problems", () => {
  expect(readFields(pageFrontmatter, source("title: About"), { ...strict, kind: "page" })).toEqual({
    fields: { title: "About", draft: false },
    problems: [],
  });
});

test.each([
  ["date: 2026-03-04", "1:1 error field-missing"],
  ["title:\ndate: 2026-03-04", "2:7 error field-missing"],
  ['title: ""\ndate: 2026-03-04', "2:8 error field-missing"],
  ["title: 404\ndate: 2026-03-04", "2:8 error field-type"],
  ["title: A\ndate: 2026-02-30", "3:7 error date-impossible"],
  ["title: A\ndate: 4 March 2026", "3:7 error date-format"],
  ["title: A\ndate: 2026", "3:7 error date-format"],
  ["title: A\ndate: 2026-03-04\ndraft: yes", "4:8 error field-type"],
  ["title: A\ndate: 2026-03-04\ntopics: [a, 3]", "4:13 error field-type"],
  ["title: A\ndate: 2026-03-04\ndesciption: B", "4:1 error unknown-field"],
  ["title: A\ndate: 2026-03-04\nseries: { id: x, prt: 1, part: 1 }", "4:18 error unknown-field"],
  ["title: A\ndate: 2026-03-04\nseries: { id: x }", "4:9 error field-missing"],
  ["title: A\ndate: 2026-03-04\nseries: { id: X Y, part: 1 }", "4:15 error identifier"],
  ["title: A\ndate: 2026-03-04\ncanonical: here", "4:12 error field-value"],
  ["title: A\ndate: 2026-03-04\n__proto__: { a: 1 }", "4:1 error unknown-field"],
])("%j", (fields, expected) => {
  expect(brief(readFields(postFrontmatter, source(fields), strict).problems)).toEqual([expected]);
});

test.each([
  ["Title: A\ndate: 2026-03-04", "2:1", "write `title`", { key: "title" }],
  ["title: A\ndate: 2026-03-04\nshort_answer: B", "4:1", "`shortAnswer`", { key: "shortAnswer" }],
  ["title: A\ndate: 2026-03-04\npublished: true", "4:1", "`draft: true`; remove", { gone: true }],
  [
    "title: A\ndate: 2026-03-04\npublished: false",
    "4:1",
    "write `draft: true`",
    { line: "draft: true" },
  ],
  ["title: A\ndate: 2026-03-04\nlastmod: B", "4:1", "write `updated`", undefined],
  ["title: A\ndate: 2026-03-04\ndesciption: B", "4:1", "did you mean `description`?", undefined],
  ["title: A\ndate: March 4, 2026", "3:7", "write 2026-03-04", { value: "2026-03-04" }],
  ["title: A\ndate: 3/4/2026", "3:7", "it could mean", undefined],
  ["title: 404\ndate: 2026-03-04", "2:8", "put it in quotes", { quoted: true }],
])("%j says what to write", (fields, place, words, mend) => {
  const { problems } = readFields(postFrontmatter, source(fields), strict);
  const problem = problems.find(({ line, column }) => `${line}:${column}` === place);
  expect(problem?.message).toContain(words);
  expect(problem?.mend).toEqual(mend);
});

test("everything wrong is reported at once", () => {
  const { problems } = readFields(postFrontmatter, source("draft: yes\nfoo: 1\nbar: 2"), strict);
  expect(brief(problems).sort()).toEqual([
    "1:1 error field-missing",
    "1:1 error field-missing",
    "2:8 error field-type",
    "3:1 error unknown-field",
    "4:1 error unknown-field",
  ]);
});

test("what is right stays at hand, with placeholders for what must be there", () => {
  const { fields } = readFields(postFrontmatter, source("topics: [a]\ndraft: yes"), {
    ...strict,
    placeholders: { title: "Untitled", date: "1970-01-01" },
  });
  expect(fields).toMatchObject({ title: "Untitled", topics: ["a"], draft: false });
});

test("in another program's folder only what is required can be an error", () => {
  const lenient = { ...strict, lenient: true };
  const { fields, problems } = readFields(
    postFrontmatter,
    source("title: A\ndate: 2026-03-04\nseries: Old\nlayout: post"),
    lenient,
  );
  expect(brief(problems)).toEqual(["4:9 warning field-type", "5:1 warning unknown-field"]);
  expect(fields).toMatchObject({ title: "A" });
  expect(fields).not.toHaveProperty("layout");
  expect(
    brief(readFields(postFrontmatter, source("title: A\ndate: soon"), lenient).problems),
  ).toEqual(["3:7 error date-format"]);
});
