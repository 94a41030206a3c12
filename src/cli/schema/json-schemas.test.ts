import { jsonSchemas } from "./json-schemas";
import { between, fieldTable } from "./reference";
import { snippets } from "./snippets";

const post = jsonSchemas.post();

test("a post's schema says what an author may write, and nothing of what Rung makes of it", () => {
  expect(post.required).toEqual(["title", "date"]);
  expect(post.additionalProperties).toBe(false);
  expect(post.properties).toMatchObject({
    date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}", examples: ["2026-03-04"] },
    topics: { type: ["array", "string"], examples: [["certifications"]] },
    tags: { type: ["array", "string"] },
    draft: { type: "boolean", default: false },
    series: { required: ["id", "part"] },
  });
  expect(JSON.stringify(post)).not.toMatch(/"(link|private)":/);
});

test("the vocabularies are lists of terms", () => {
  expect(jsonSchemas.terms()).toMatchObject({
    type: "array",
    items: { required: ["id", "title"] },
  });
});

test("a snippet offers a field with its example", () => {
  expect(snippets().topics).toEqual({
    scope: "markdown",
    prefix: "topics",
    body: `topics: \${1:[certifications]}`,
    description: "Ids from topics.yml. `tags` is read as a synonym.",
  });
  expect(snippets().series?.body).toBe(`series: \${1:{ id: first-job, part: 2 \\}}`);
});

test("a table has a row for each field", () => {
  const table = fieldTable(post);
  expect(table).toContain("| `date` | When the post was, or will be, published");
  expect(table).toContain("| required | `2026-03-04` |");
  expect(table).toContain("`part`: The place in the series, from 1.");
  expect(table.split("\n")).toHaveLength(Object.keys(post.properties ?? {}).length + 2);
});

test("what stands between markers is replaced, and the rest kept", () => {
  expect(between("a\n<!-- x -->\nold\n<!-- /x -->\nb\n", "x", "new")).toBe(
    "a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb\n",
  );
  expect(() => between("a", "x", "new")).toThrow("expected the markers <!-- x -->");
});
