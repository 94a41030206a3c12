import { cacheControl } from "./cache-control";

const year = "public, max-age=31536000, immutable";
const ask = "public, max-age=0, must-revalidate";

test.each([
  ["static/images/a-1f2e3d4c.avif", year],
  ["static/x.css", year],
  ["app-0123456789abcdef0123.js", year],
  ["styles.0123456789abcdef0123.css", year],
  ["share-1a2b3c4d5e6f7081.png", year],
  ["first-offer/share-1a2b3c4d5e6f7081.png", year],
  ["first-offer/share.png", ask],
  ["first-offer/overshare-1a2b3c4d5e6f7081.png", ask],
  ["search/index/pagefind.en_dda963e450.pf_meta", year],
  ["search/index/fragment/en_28e6704.pf_fragment", year],
  ["search/index/pagefind.js", ask],
  ["search/index/pagefind-entry.json", ask],
  ["index.html", ask],
  ["x/index.html", ask],
  ["rss.xml", ask],
  ["app.js", ask],
  ["favicon.ico", ask],
  ["x/app-0123456789abcdef0123.js", ask],
])("%s: %s", (file, expected) => {
  expect(cacheControl(file)).toBe(expected);
});
