import { cacheClass } from "./cache-class";

test.each([
  ["static/images/a-1f2e3d4c.avif", "asset"],
  ["static/x.css", "asset"],
  ["app-0123456789abcdef0123.js", "asset"],
  ["styles.0123456789abcdef0123.css", "asset"],
  ["share/1a2b3c4d5e6f70819203.png", "asset"],
  ["share/mine.png", "data"],
  ["search/index/pagefind.en_dda963e450.pf_meta", "asset"],
  ["search/index/fragment/en_28e6704.pf_fragment", "asset"],
  ["search/index/pagefind.js", "data"],
  ["a b-0123456789abcdef0123.js", "data"],
  ["*-0123456789abcdef0123.css", "data"],
  ["search/index/{x}.pf_meta", "data"],
  ["index.html", "page"],
  ["x/index.html", "page"],
  ["rss.xml", "data"],
  ["app.js", "data"],
  ["favicon.ico", "data"],
  ["x/app-0123456789abcdef0123.js", "data"],
])("%s: %s", (file, expected) => {
  expect(cacheClass(file)).toBe(expected);
});
