import { brief, documentOf, settings } from "../../tests/support/sources";
import { namedAuthor, readAuthor } from "./author";

const file = "content/authors/ada.md";

test("an author has an id, a name and a biography", () => {
  const text =
    "---\nname: Ada Marsh\nyears: 12\nlinks:\n  - title: Site\n    url: https://example.com/\n---\n\nHires *people*.\n";
  expect(readAuthor(documentOf(text, file), settings)).toEqual({
    author: {
      id: "ada",
      file,
      name: "Ada Marsh",
      years: 12,
      links: [{ title: "Site", url: "https://example.com/" }],
      bio: "Hires *people*.",
    },
    problems: [],
  });
});

test("what is wrong stands at its place", () => {
  const text = "---\nname: Ada\nlinks:\n  - title: Site\n    url: nowhere\n---\n";
  const { author, problems } = readAuthor(documentOf(text, file), settings);
  expect(author).toBeUndefined();
  expect(brief(problems)).toEqual(["5:10 error field-value"]);
});

test("an author without a file has a name alone", () => {
  expect(namedAuthor("editors", "The editors")).toEqual({
    id: "editors",
    name: "The editors",
    links: [],
    bio: "",
  });
});
