import { testFolder } from "../../tests/support/test-folder";
import { checkContent, checkContentByRules } from "./check-content";
import { ContentErrors } from "./content-errors";

const now = new Date("2026-06-01");
const sources = [
  "src/x.ts",
  "gatsby-config.ts",
  "gatsby-node.ts",
  "gatsby-ssr.tsx",
  "package-lock.json",
];
const project = testFolder(Object.fromEntries(sources.map((path) => [path, ""])));
const post = (body: string) =>
  `---\ntitle: May I ask?\ndate: 2026-01-02\ntopics: [pay]\n---\n\n${body}`;

/** What a build learns of a folder from the rules, after the model has passed it. */
async function ruled(body: string) {
  const content = testFolder({ "topics.yml": "- id: pay\n  title: Pay\n", "a.md": post(body) });
  return checkContentByRules(content, await checkContent(content, now, project), now, project);
}

test("warnings of the rules let a build pass", async () => {
  const problems = await ruled("[The list](http://example.com/)\n");
  expect(problems.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ["link-http", 7, 1],
  ]);
});

test("errors of the rules stop a build, all of them at once, with the warnings", async () => {
  const error: unknown = await ruled(
    "[The list](/nowhere/) and [that](http://example.com/)[^1]\n",
  ).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ContentErrors);
  const { lines } = error as ContentErrors;
  expect(
    lines.map((line) =>
      line.replace(/^\S+a\.md/, "a.md").replace(/(error|warning) (\S+) .*/, "$1 $2"),
    ),
  ).toEqual([
    "a.md:7:1 error link-broken",
    "a.md:7:27 warning link-http",
    "a.md:7:54 error footnote-undefined",
    "2 errors, 1 warning",
  ]);
});

test("where the model finds an error, those of the rules are reported with it", async () => {
  const content = testFolder({
    "topics.yml": "- id: pay\n  title: Pay\n",
    "a.md": post("[The list](/nowhere/)\n"),
    "b.md": "---\ntitle: No date\n---\n\nText.\n",
  });
  const error: unknown = await checkContent(content, now, project).catch((thrown) => thrown);
  const lines = (error as ContentErrors).lines.filter((line) => line.includes(" error "));
  expect(lines.map((line) => line.replace(/^\S+([ab])\.md\S* (\S+ \S+) .*/, "$1 $2"))).toEqual([
    "a error link-broken",
    "b error field-missing",
  ]);
});
