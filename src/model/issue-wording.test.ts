import { documentOf } from "../../tests/support/sources";
import { postFrontmatter } from "./frontmatter";
import { nameOf } from "./issue-wording";
import { readFields } from "./read-fields";

test.each([
  [
    "date: 2026-03-04",
    "`title` is missing; add a line like `title: Is an AWS certification worth it?`",
  ],
  ["title: A", "`date` is missing; add a line like `date: 2026-03-04`"],
  ["title: A\ndate:", "`date` is empty; write one like `date: 2026-03-04`"],
  [
    "title: 404\ndate: 2026-03-04",
    "`title` should be text, but is the number 404; put it in quotes",
  ],
  [
    "title: A\ndate: 2026",
    "`date` should be a date, but is the number 2026; write it like `date: 2026-03-04`",
  ],
  ["title: A\ndate: 2026-02-30", "`date`: there is no day 2026-02-30; check the month and the day"],
  [
    "title: A\ndate: 2026/3/4",
    '`date`: expected a date like 2026-03-04, but found "2026/3/4"; write 2026-03-04',
  ],
  [
    "title: A\ndate: 2026-03-04\ndraft: yes",
    '`draft` should be true or false, but is the text "yes"; write it like `draft: true`',
  ],
  [
    "title: A\ndate: 2026-03-04\nunlisted: no",
    '`unlisted` should be true or false, but is the text "no"; write it like `unlisted: false`',
  ],
  [
    "title: A\ndate: 2026-03-04\nseires: B",
    "`seires` is not a field of a post; did you mean `series`?",
  ],
  [
    "title: A\ndate: 2026-03-04\ntopics: { a: 1 }",
    "`topics` should be a list, but is a set of keys and values; write it like `topics: [certifications]`",
  ],
  [
    "title: A\ndate: 2026-03-04\ndesciption: B",
    "`desciption` is not a field of a post; did you mean `description`?",
  ],
  [
    "title: A\ndate: 2026-03-04\nqqqqq: B",
    "`qqqqq` is not a field of a post; remove it, or put it under `extra:`",
  ],
  [
    "title: A\ndate: 2026-03-04\nseries: { id: x, part: 0 }",
    "`series.part` should be at least 1, but is the number 0",
  ],
  [
    "title: A\ndate: 2026-03-04\nimage: /a.png",
    '`image` should be a file beside the post, but is the text "/a.png"; write `image: ./name.jpg`',
  ],
  [
    "title: A\ndate: 2026-03-04\ncanonical: b",
    '`canonical` should be a web address that begins with https://, but is the text "b"',
  ],
])("%j", (fields, message) => {
  const { problems } = readFields(postFrontmatter, documentOf(`---\n${fields}\n---\n`), {
    lenient: false,
    kind: "post",
  });
  expect(problems.map((problem) => problem.message)).toEqual([message]);
});

test("names of values in lists count from 1", () => {
  expect(nameOf(["links", 0, "url"])).toBe("`links[1].url`");
});
