import { pageFile, pathOfFile } from "./page-file";

test.each([
  ["/", "index.html"],
  ["/x/", "x/index.html"],
  ["/topics/pay/2/", "topics/pay/2/index.html"],
  ["/404.html", "404.html"],
  ["/rss.xml", "rss.xml"],
  ["/%D0%BA%D0%B0%D0%BA/", "как/index.html"],
  ["/как/", "как/index.html"],
  ["/100%/", "100%/index.html"],
])("the page %s is the file %s", (path, file) => {
  expect(pageFile(path)).toBe(file);
});

test.each([
  ["index.html", "/"],
  ["x/index.html", "/x/"],
  ["как/index.html", "/как/"],
  ["404.html", "/404.html"],
  ["static/a.png", "/static/a.png"],
])("the file %s is read at %s", (file, path) => {
  expect(pathOfFile(file)).toBe(path);
});
