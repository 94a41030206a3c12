import { isText, mediaType } from "./media-types";

test.each([
  ["index.html", "text/html; charset=utf-8", true],
  ["app.js", "text/javascript; charset=utf-8", true],
  ["styles.css", "text/css; charset=utf-8", true],
  ["logo.SVG", "image/svg+xml; charset=utf-8", true],
  ["site.webmanifest", "application/manifest+json; charset=utf-8", true],
  ["topics/pay/rss.xml", "application/xml; charset=utf-8", true],
  ["atom.xml", "application/xml; charset=utf-8", true],
  ["feed.json", "application/feed+json; charset=utf-8", true],
  ["sitemap.xml", "application/xml; charset=utf-8", true],
  ["x/index.md", "text/markdown; charset=utf-8", true],
  ["talk.vtt", "text/vtt; charset=utf-8", true],
  ["styles.xsl", "application/xslt+xml; charset=utf-8", true],
  ["a.avif", "image/avif", false],
  ["f.woff2", "font/woff2", false],
  ["favicon.ico", "image/x-icon", false],
  ["data.tar.gz", "application/gzip", false],
  ["CNAME", "application/octet-stream", false],
  ["constructor", "application/octet-stream", false],
  ["x.constructor", "application/octet-stream", false],
])("%s is %s, text: %s", (file, type, text) => {
  expect(mediaType(file)).toBe(type);
  expect(isText(file)).toBe(text);
});
