import { targetOf } from "./target";

const root = { pathPrefix: "" };
const blog = { pathPrefix: "/blog", siteUrl: "https://rung.example/blog" };

test.each([
  ["/x/", "index.html", root, "x/"],
  ["/x/?a#b", "index.html", root, "x/"],
  ["a.png", "x/index.html", root, "x/a.png"],
  ["../y/", "x/index.html", root, "y/"],
  ["../../../y/", "x/index.html", root, "y/"],
  ["/", "x/index.html", root, ""],
  ["/%D0%BA%D0%B0%D0%BA/", "index.html", root, "как/"],
  ["соседи/", "как/index.html", root, "как/соседи/"],
  ["/blog/x/", "index.html", blog, "x/"],
  ["/blog", "index.html", blog, ""],
  ["a.png", "x/index.html", blog, "x/a.png"],
  ["https://rung.example/blog/s.png", "index.html", blog, "s.png"],
  ["//rung.example/blog/s.png", "index.html", blog, "s.png"],
])("%s in %s", (reference, from, place, file) => {
  expect(targetOf(reference, from, place)).toMatchObject({ file, unprefixed: false });
});

test.each([
  ["/x/#a", "a"],
  ["/x/?b#%D0%BA", "к"],
  ["/x/#100%", "100%"],
  ["/x/", ""],
])("%s leads to the place %j", (reference, fragment) => {
  expect(targetOf(reference, "index.html", root)).toMatchObject({ fragment });
});

test.each(["/x/", "/blogroll/"])("%s lies outside the path prefix", (reference) => {
  expect(targetOf(reference, "index.html", blog)).toMatchObject({ unprefixed: true });
});

test.each([
  "#top",
  "?page=2",
  "https://other.example/x/",
  "//other.example/x/",
  "mailto:a@b.example",
  "data:image/png;base64,AAAA",
  "javascript:void 0",
  "/100%/",
  "/..%2f..%2fetc/passwd",
  "/a%5c..%5cb",
  "http://[",
])("%s leads to no file of the site", (reference) => {
  expect(targetOf(reference, "index.html", root)).toBeUndefined();
});
