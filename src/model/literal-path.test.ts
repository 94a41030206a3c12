import { literalPath } from "./literal-path";

test.each([
  "/",
  "/old/",
  "/2019/05/a-post.html",
  "/café/",
  "/caf%C3%A9/",
  "/a%20b/",
  "/a(b)/",
  "/what's-new/",
  "/50%25/",
  "/c++/",
  "/@ann/$1/",
  "/.well-known/x",
  "/a..b/...c/",
])("%s is literal", (path) => {
  expect(path).toMatch(literalPath);
});

test.each([
  "old",
  "//host/",
  "/a//b/",
  "/a/../b/",
  "/./a/",
  "/a/..",
  "/:p/",
  "/a/:name",
  "/a:b/",
  "/*",
  "/blog/*/",
  "/{http.request.uri}/",
  "/a\\b/",
  '/a"b/',
  "/a b/",
  "/a\nb/",
  "/a?b",
  "/a#b",
  "/%2a",
  "/%3Ap/",
  "/%7bx%7D/",
  "/%22/",
  "/%5C/",
  "/%2f/",
  "/%3f/",
  "/%23/",
  "/a%0Ab/",
  "/%7f/",
])("%j is not", (path) => {
  expect(path).not.toMatch(literalPath);
});
