import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";
import { folder, settings } from "../../../tests/support/sources";
import { contentFiles } from "../../content/load-content";
import { classify } from "../../model/classify";
import { readContent } from "../../model/content";
import { readDocument } from "../../model/document";
import type { snippets } from "./snippets";

const project = process.cwd();
const editors = new Ajv({ allErrors: true });
const kinds = ["post", "page", "author", "terms"] as const;
const reads = Object.fromEntries(
  kinds.map((kind) => [
    kind,
    editors.compile(JSON.parse(readFileSync(join(project, `.vscode/${kind}.schema.json`), "utf8"))),
  ]),
);

/** What an editor underlines: where, and why. */
function underlined(kind: (typeof kinds)[number], data: unknown): string[] {
  reads[kind]?.(data);
  return (reads[kind]?.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`);
}

test.each(kinds)("the schema for a %s is a valid one of the draft that it names", (kind) => {
  expect(editors.validateSchema(reads[kind]?.schema as object)).toBe(true);
});

test("an editor underlines nothing in the fixtures", () => {
  const files = contentFiles(join(project, "tests/fixtures/site"));
  let seen = 0;
  for (const { path, bytes: written } of files) {
    const kind = classify(path);
    const isList = kind === "topics" || kind === "stages";
    if (!isList && kind !== "post" && kind !== "page" && kind !== "author") continue;
    const data = isList
      ? parse(new TextDecoder().decode(written))
      : readDocument(path, written).document?.data;
    expect({ path, underlined: underlined(isList ? "terms" : kind, data) }).toEqual({
      path,
      underlined: [],
    });
    seen += 1;
  }
  expect(seen).toBeGreaterThan(10);
});

test.each([
  ["a field that is not one", { desciption: "x" }],
  ["a date in words", { date: "March 4" }],
  ["a list of numbers", { topics: [1] }],
  ["an alias without a slash", { aliases: ["old/"] }],
  ["a feedId of words", { feedId: "my post" }],
])("an editor underlines %s", (_, fields) => {
  const data = { title: "T", date: "2026-01-02", ...fields };
  expect(underlined("post", data)).toHaveLength(1);
});

test("all snippets together make a post that an editor and check take as it is", () => {
  const committed = JSON.parse(readFileSync(join(project, ".vscode/fields.code-snippets"), "utf8"));
  const lines = Object.values(committed as ReturnType<typeof snippets>).map(({ body }) =>
    typed(body),
  );
  expect(lines.length).toBeGreaterThan(20);
  const fields = lines.join("\n");
  expect(underlined("post", parse(fields))).toEqual([]);
  const { posts, problems } = readContent(
    folder({
      "topics.yml": "- id: certifications\n  title: Certifications\n",
      "stages.yml": "- id: entry\n  title: Entry\n",
      "authors/editors.md": "---\nname: The editors\n---\n",
      "posts/other-slug/index.md":
        "---\ntitle: Other\ndate: 2026-01-02\ntopics: [certifications]\nseries: { id: first-job, part: 1 }\n---\n\nText.\n",
      "posts/x/index.md": `---\n${fields}\n---\n\nText.\n`,
    }),
    settings,
  );
  expect(problems).toEqual([]);
  expect(posts).toHaveLength(2);
});

/** A snippet as it stands after Tab was pressed. https://code.visualstudio.com/docs/editing/userdefinedsnippets#_grammar */
const typed = (body: string): string =>
  body.replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, "$1").replace(/\\([$}\\])/g, "$1");
