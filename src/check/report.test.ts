import { rulesOn } from "../../tests/support/checked-files";
import { folder } from "../../tests/support/sources";
import type { FileRule, SiteRule } from "./rule";

/** Finds each "wrong" in a text. */
const wrongWord: FileRule = {
  name: "odd-word",
  severity: "error",
  description: "For tests.",
  *check({ text }) {
    for (const { index } of text.matchAll(/wrong/g)) {
      yield { start: index, end: index + 5, message: "expected right; write that" };
    }
  },
};
const refusedPage: SiteRule = {
  name: "refused-page",
  severity: "error",
  description: "For tests.",
  refused: true,
  *check({ files }) {
    for (const { path } of files) yield { path, start: 0, end: 0, message: "refused" };
  },
};
const rules = { file: [wrongWord], site: [] };

const own = { "topics.yml": "- id: pay\n  title: Pay\n" };
const post = (body: string, fields = "") =>
  `---\ntitle: A\ndate: 2026-01-02\n${fields}---\n${body}`;
const found = (files: Record<string, string>, more: Parameters<typeof rulesOn>[1] = { rules }) =>
  rulesOn(folder(files), more).problems.map(
    ({ path, line, column, severity, rule }) => `${path}:${line}:${column} ${severity} ${rule}`,
  );

test("findings come sorted, with file, line and column", () => {
  expect(
    found({
      ...own,
      "b.md": post("so wrong\nis wrong\n"),
      "a.md": post("\uFEFFwrong", "extra: {wrong: 1}\n"),
    }),
  ).toEqual([
    "a.md:4:9 error odd-word",
    "a.md:6:2 error odd-word",
    "b.md:5:4 error odd-word",
    "b.md:6:4 error odd-word",
  ]);
});

test.each([
  ["the next line", "<!-- rung-ignore odd-word: a quotation -->\nwrong\n", []],
  ["the next line that is not blank", "<!-- rung-ignore odd-word: a quotation -->\n\nwrong\n", []],
  ["its own line", "wrong <!-- rung-ignore odd-word: a quotation -->\n", []],
  ["over several lines", "<!-- rung-ignore odd-word:\na quotation -->\nwrong\n", []],
  ["in a list", "- right\n- wrong <!-- rung-ignore odd-word: a quotation -->\n", []],
  [
    "two rules of one line",
    "<!-- rung-ignore refused-page: why not -->\n<!-- rung-ignore odd-word: a quotation -->\nwrong\n",
    ["x.md:5:1 warning ignore-unused"],
  ],
  [
    "not the line after",
    "<!-- rung-ignore odd-word: a quotation -->\nright\nwrong\n",
    ["x.md:5:1 warning ignore-unused", "x.md:7:1 error odd-word"],
  ],
  [
    "not without a reason",
    "<!-- rung-ignore odd-word: -->\nwrong\n",
    ["x.md:5:1 warning ignore-reason", "x.md:6:1 error odd-word"],
  ],
  [
    "no rule that does not exist",
    "<!-- rung-ignore odd-wrod: a quotation -->\nwrong\n",
    ["x.md:5:1 warning ignore-unknown", "x.md:6:1 error odd-word"],
  ],
  [
    "nothing from within code",
    "```\n<!-- rung-ignore odd-word: a quotation -->\n```\nwrong\n",
    ["x.md:8:1 error odd-word"],
  ],
])("a comment silences %s", (_, body, expected) => {
  const site = { ...refusedPage, *check() {} };
  expect(
    found({ ...own, "x.md": post(body) }, { rules: { file: [wrongWord], site: [site] } }),
  ).toEqual(expected);
});

test.each([
  ["the next line", "# rung-ignore odd-word: a name\nregion: wrong\n", []],
  ["its own line", "region: wrong # rung-ignore odd-word: a name\n", []],
  [
    "no other",
    "# rung-ignore odd-word: a name\nregion: US\naskedBy: wrong\n",
    ["x.md:4:1 warning ignore-unused", "x.md:6:10 error odd-word"],
  ],
])("a comment in the frontmatter silences %s", (_, fields, expected) => {
  expect(found({ ...own, "x.md": post("Text.\n", fields) })).toEqual(expected);
});

test("in a draft nothing is an error, and in another program's folder only what the release refuses", () => {
  const both = { rules: { file: [wrongWord], site: [refusedPage] } };
  expect(found({ ...own, "x.md": post("wrong", "draft: true\n") }, both)).toEqual([
    "x.md:1:1 warning refused-page",
    "x.md:6:1 warning odd-word",
  ]);
  expect(found({ "x.md": post("wrong") }, both)).toEqual([
    "x.md:1:1 error refused-page",
    "x.md:5:1 warning odd-word",
  ]);
});
