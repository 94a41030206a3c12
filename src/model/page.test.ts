import { brief, documentOf, settings } from "../../tests/support/sources";
import { readPage } from "./page";

const file = "content/pages/about/index.md";

test("a page has a slug and a title", () => {
  expect(readPage(documentOf("---\ntitle: About\n---\n", file), settings)).toEqual({
    page: { slug: "about", file, title: "About", draft: false },
    problems: [],
  });
});

test("a page without a title is no page", () => {
  const { page, problems } = readPage(documentOf("---\ndescription: A\n---\n", file), settings);
  expect(page).toBeUndefined();
  expect(brief(problems)).toEqual(["1:1 error field-missing"]);
});
