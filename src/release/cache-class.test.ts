import { cacheClass } from "./cache-class";

test.each([
  ["static/images/a-1f2e3d4c.avif", "asset"],
  ["static/x.css", "asset"],
  ["app-0123456789abcdef0123.js", "asset"],
  ["styles.0123456789abcdef0123.css", "asset"],
  ["index.html", "page"],
  ["x/index.html", "page"],
  ["rss.xml", "data"],
  ["app.js", "data"],
  ["favicon.ico", "data"],
  ["x/app-0123456789abcdef0123.js", "data"],
])("%s: %s", (file, expected) => {
  expect(cacheClass(file)).toBe(expected);
});
