import { readAuthor } from "../../model/author";
import { readDocument } from "../../model/document";
import { readPage } from "../../model/page";
import { authorFile, neutralPages } from "./neutral-content";

const settings = {
  timeZone: "UTC",
  author: { id: "x", name: "X" },
  shownDirectory: "content",
  now: new Date(0),
};

function documentOf(file: string, text: string) {
  const { document } = readDocument(file, Buffer.from(text));
  if (!document) throw new Error(text);
  return document;
}

const names = [
  ["Steps", "Ada Lovelace"],
  ['Yes: "no" #1', "- A *star* & co."],
  ["Карьера", "true"],
] as const;

test.each(names)("pages for %s are pages without a fault, and speak of it", (name, authorName) => {
  for (const [path, text] of Object.entries(neutralPages)) {
    const document = documentOf(`content/${path}`, text({ name, authorName }));
    const { page, problems } = readPage(document, settings);
    expect(problems).toEqual([]);
    expect(page?.description).toContain(name);
    expect(text({ name, authorName })).not.toMatch(/rung/i);
  }
});

test.each(names)("on %s the author's file names %s", (name, authorName) => {
  const document = documentOf("content/authors/x.md", authorFile({ name, authorName }));
  const { author, problems } = readAuthor(document, settings);
  expect(problems).toEqual([]);
  expect(author).toMatchObject({ id: "x", name: authorName });
});

test("a name with Markdown in it is shown as it is", () => {
  expect(authorFile({ name: "A*b*", authorName: "C_d_" })).toContain(
    "C\\_d\\_ answers the questions on A\\*b\\*.",
  );
});
