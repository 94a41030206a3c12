import { encodedPath, pathSegments } from "./request-path";

test.each([
  ["/", [""]],
  ["/x", ["x"]],
  ["/x/", ["x", ""]],
  ["/%D0%BA%D0%B0%D0%BA/", ["как", ""]],
  [Buffer.from("/как/").toString("latin1"), ["как", ""]],
  ["/a%20b%3Fc", ["a b?c"]],
  ["/.well-known/security.txt", [".well-known", "security.txt"]],
])("%s", (path, segments) => {
  expect(pathSegments(path)).toEqual(segments);
});

test.each([
  "//host/",
  "/x//y",
  "/../etc/passwd",
  "/x/..",
  "/%2e%2e/x",
  "/..%2fx",
  "/x%5c..%5cy",
  "/x\\y",
  "/x%00.html",
  "/.rung-release",
  "/x/.git/config",
  "/%2egit",
  "/100%",
  "*",
  "http://host/x",
  "",
])("%s names no file", (path) => {
  expect(pathSegments(path)).toBeUndefined();
});

test("a location is encoded, and begins with one slash", () => {
  expect(encodedPath(["как", "a b?c#d", ""])).toBe("/%D0%BA%D0%B0%D0%BA/a%20b%3Fc%23d/");
});
