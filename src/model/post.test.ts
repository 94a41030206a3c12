import { brief, documentOf, postOf, settings } from "../../tests/support/sources";
import { readPost } from "./post";

test("a post is its frontmatter, checked and filled in, with slug and file", () => {
  const document = documentOf("---\ntitle: A title\ndate: 2026-03-04\nextra: { secret: 1 }\n---\n");
  expect(readPost(document, settings)).toMatchObject({ post: postOf(), problems: [] });
  expect(readPost(document, settings).post).not.toHaveProperty("extra");
});

test("the shown folder is no part of the slug", () => {
  const document = documentOf("---\ntitle: A\ndate: 2026-03-04\n---\n", "content/index.md");
  expect(readPost(document, settings).post?.slug).toBe("index");
});

test("tags are topics", () => {
  const document = documentOf("---\ntitle: A\ndate: 2026-03-04\ntags: [pay, 3]\n---\n");
  expect(readPost(document, settings).post?.topics).toEqual(["pay", "3"]);
});

test("the seed's description over two lines becomes one", () => {
  const document = documentOf(
    '---\ntitle: A\ndate: "2020-07-03T16:41:07.837Z"\ndescription: One\n two.\n---\n',
  );
  expect(readPost(document, settings).post).toMatchObject({
    date: "2020-07-03T16:41:07.837Z",
    description: "One two.",
  });
});

test("a post with an error is not there, but can be checked further", () => {
  const { post, partial, problems } = readPost(
    documentOf("---\ntitle: A\ntopics: [b]\n---\n"),
    settings,
  );
  expect(post).toBeUndefined();
  expect(partial?.topics).toEqual(["b"]);
  expect(brief(problems)).toEqual(["1:1 error field-missing"]);
});
