import { isJunk, isWorkingFile } from "./never-released";

test.each([
  ".DS_Store",
  "images/.gitkeep",
  "._photo.jpg",
  ".git/config",
  ".env",
  "Thumbs.db",
  "notes.txt~",
  "a/.b.swp",
])("%s is junk", (file) => {
  expect(isJunk(file)).toBe(true);
});

test.each([".well-known/security.txt", ".nojekyll", "CNAME", "robots.txt", "a~b.txt"])(
  "%s is wanted",
  (file) => {
    expect(isJunk(file)).toBe(false);
  },
);

test.each([
  ["page-data/x/page-data.json", true],
  ["~partytown/partytown.js", true],
  ["app-data/x.json", true],
  ["chunk-map.json", true],
  ["webpack.stats.json", true],
  ["app-0123abcd.js.map", true],
  ["app-0123abcd.js", false],
  ["a/page-data/index.html", false],
])("%s is one of Gatsby's working files: %s", (file, expected) => {
  expect(isWorkingFile(file)).toBe(expected);
});
