import { type ImportReport, reportFile, reportLines } from "./report";

const report: ImportReport = {
  source: "a Ghost export",
  shownSource: "ghost.json",
  shownTarget: "imported",
  taken: [
    {
      where: 'item 1 "A `b`"',
      path: "posts/a/index.md",
      form: "question and answer",
      draft: true,
      kept: undefined,
    },
    { where: "item 2", path: "posts/b/index.md", form: "article", draft: false, kept: "edited" },
  ],
  notes: [
    { outcome: "changed", where: "item 1", message: "changed\nthere" },
    { outcome: "failed", where: "item 3", message: "it has no text" },
  ],
  images: 0,
  elsewhere: [{ url: "https://x.example/a.png", path: "posts/a/index.md" }],
  authors: new Map([["Nora", 2]]),
  tags: { all: 3, open: 1 },
};

test("the file lists everything with its place, and only what there is", () => {
  expect(reportFile(report)).toBe(`# What the import did

From a Ghost export, \`ghost.json\`. Written anew by every run.

## Taken (2)

- \`posts/a/index.md\` from \`\`item 1 "A \`b\`"\`\`: question and answer, draft
- \`posts/b/index.md\` from \`item 2\`: article, kept as you edited it

## Not taken (1)

- \`item 3\` it has no text

## Changed (1)

- \`item 1\` changed there

## Images on other servers (1)

- \`posts/a/index.md\` https://x.example/a.png

## Authors (1)

- 2 posts name \`Nora\` under \`extra\`. To show who answered, add a file to \`authors/\` and its name as \`author:\` to the posts
`);
});

test("the terminal gets what failed, and how much of the rest", () => {
  expect(reportLines(report)).toEqual([
    "item 3 it has no text",
    "",
    "  taken                    1   1 question and answer, 1 article",
    "  of these drafts          1",
    "  kept                     1   you edited or removed them since the last import",
    "  not taken                1",
    "  changed                  1",
    "  images elsewhere         1   on other servers, where they stay",
    "  tags without topic       1   of 3; see imported/import-topics.yml",
    "",
    "Each with its place: imported/import-report.md",
  ]);
});

test("a thousand failures do not fill the screen", () => {
  const notes = Array.from({ length: 1000 }, (_, index) => ({
    ...{ outcome: "failed" as const, where: `item ${index}`, message: "x" },
  }));
  const lines = reportLines({ ...report, notes });
  expect(lines).toHaveLength(30);
  expect(lines).toContain("and 980 more");
});
