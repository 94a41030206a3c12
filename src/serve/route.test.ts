import { route } from "./route";

test.each([
  ["/", "", { kind: "file", file: "index.html", path: "/", query: "" }],
  ["/x/?a=b", "", { kind: "file", file: "x/index.html", path: "/x/", query: "?a=b" }],
  ["/x?a=b?c", "", { kind: "file-or-folder", file: "x", location: "/x/?a=b?c" }],
  ["/index.html", "", { kind: "redirect", location: "/", permanent: true }],
  ["/x/index.html?a", "", { kind: "redirect", location: "/x/?a", permanent: true }],
  ["//host/x", "", { kind: "nothing" }],
  ["//host/index.html", "", { kind: "nothing" }],
  ["/?a", "/blog", { kind: "redirect", location: "/blog/?a", permanent: false }],
  ["/blog?a", "/blog", { kind: "redirect", location: "/blog/?a", permanent: true }],
  ["/blog/", "/blog", { kind: "file", file: "index.html" }],
  [
    "/blog/%D0%BA",
    "/blog",
    { kind: "file-or-folder", file: "к", location: "/blog/%D0%BA/", path: "/blog/к" },
  ],
  ["/blog/index.html", "/blog", { kind: "redirect", location: "/blog/", permanent: true }],
  ["/x/", "/blog", { kind: "nothing" }],
  ["/blogroll/", "/blog", { kind: "nothing" }],
  ["/a/b/x/", "/a/b", { kind: "file", file: "x/index.html" }],
  ["/a/", "/a/b", { kind: "nothing" }],
])("%s under the prefix '%s'", (target, pathPrefix, expected) => {
  expect(route(target, pathPrefix)).toMatchObject(expected);
});
