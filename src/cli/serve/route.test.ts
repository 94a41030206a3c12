import { route } from "./route";

test.each([
  ["/", "", { kind: "file", file: "index.html" }],
  ["/x/?a=b", "", { kind: "file", file: "x/index.html" }],
  ["/x?a=b?c", "", { kind: "file-or-folder", file: "x", location: "/x/?a=b?c" }],
  ["/index.html", "", { kind: "redirect", location: "/", permanent: true }],
  ["/x/index.html?a", "", { kind: "redirect", location: "/x/?a", permanent: true }],
  ["//host/x", "", { kind: "nothing" }],
  ["//host/index.html", "", { kind: "nothing" }],
  ["/?a", "/blog", { kind: "redirect", location: "/blog/?a", permanent: false }],
  ["/blog?a", "/blog", { kind: "redirect", location: "/blog/?a", permanent: true }],
  ["/blog/", "/blog", { kind: "file", file: "index.html" }],
  ["/blog/x", "/blog", { kind: "file-or-folder", file: "x", location: "/blog/x/" }],
  ["/blog/index.html", "/blog", { kind: "redirect", location: "/blog/", permanent: true }],
  ["/x/", "/blog", { kind: "nothing" }],
  ["/blogroll/", "/blog", { kind: "nothing" }],
  ["/a/b/x/", "/a/b", { kind: "file", file: "x/index.html" }],
  ["/a/", "/a/b", { kind: "nothing" }],
])("%s under the prefix '%s'", (target, pathPrefix, expected) => {
  expect(route(target, pathPrefix)).toEqual(expected);
});

test.each([
  ["/old/", "", "/now/"],
  ["/old?a=b", "", "/now/?a=b"],
  ["/old/index.html", "", "/now/"],
  ["/old.php", "", "/caf%C3%A9/"],
  ["/%D1%82/", "", "/now/"],
  ["/blog/old", "/blog", "/blog/now/"],
])("what has moved is no longer at %s", (target, pathPrefix, location) => {
  const moved = new Map([
    ["/old/", "/now/"],
    ["/old.php", "/café/"],
    ["/т/", "/now/"],
  ]);
  expect(route(target, pathPrefix, moved)).toEqual({ kind: "redirect", location, permanent: true });
});
