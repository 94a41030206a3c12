import { type Renaming, retarget } from "./retarget";

const renaming: Renaming = {
  siteUrl: "https://rung.example/blog",
  pathPrefix: "/blog",
  oldSlug: "old",
  newSlug: "new",
  from: "posts/old",
  name: "new",
};
const other = { path: "posts/other/index.md", address: "/other/" };
const own = { path: "posts/old/index.md", address: "/old/" };
const ada = { path: "authors/ada.md", address: "/authors/ada/" };

test.each([
  ["/old/", "/new/"],
  ["/old", "/new"],
  ["/old/#answer", "/new/#answer"],
  ["/old/?a=b#c", "/new/?a=b#c"],
  ["/old/index.html", "/new/index.html"],
  ["/old/index.md", "/new/index.md"],
  ["/blog/old/", "/blog/new/"],
  ["/%6Fld/", "/new/"],
  ["https://rung.example/blog/old/#x", "https://rung.example/blog/new/#x"],
  ["../old/", "../new/"],
  ["../old/index.md", "../new/index.md"],
  ["../old/desk.jpg", "../new/desk.jpg"],
  ["../../posts/old/desk.jpg", "../../posts/new/desk.jpg"],
  ["./../old/a/b.png", "./../new/a/b.png"],
])("%s → %s", (written, expected) => {
  expect(retarget(written, other, renaming)).toBe(expected);
});

test.each([
  "/older/",
  "/old/desk.jpg",
  "/topics/old/",
  "/other/",
  "old",
  "./old/",
  "#old",
  "",
  "//old/",
  "mailto:old",
  "https://elsewhere.example/old/",
  "https://rung.example/old/",
  "../other/old.jpg",
  "/?q=/old/",
])("%s stays", (written) => {
  expect(retarget(written, other, renaming)).toBeUndefined();
});

test("a post's own links and files that name it follow, those that do not stay", () => {
  expect(retarget("../old/desk.jpg", own, renaming)).toBe("../new/desk.jpg");
  expect(retarget("/old/#answer", own, renaming)).toBe("/new/#answer");
  expect(retarget("./desk.jpg", own, renaming)).toBeUndefined();
  expect(retarget("../other/desk.jpg", own, renaming)).toBeUndefined();
});

test("an author's relative links start at the author's page, or file", () => {
  expect(retarget("../../old/", ada, renaming)).toBe("../../new/");
  expect(retarget("../posts/old/desk.jpg", ada, renaming)).toBe("../posts/new/desk.jpg");
});

test("a folder that is not called as its slug, and a file without a folder", () => {
  const named = { ...renaming, from: "posts/Old & Big", oldSlug: "old-big" };
  expect(retarget("../Old%20&%20Big/desk.jpg", other, named)).toBe("../new/desk.jpg");
  expect(retarget("/old-big/", other, named)).toBe("/new/");
  const single = { ...renaming, from: "posts/old.md", name: "new.md" };
  expect(retarget("../old.md", other, single)).toBe("../new.md");
});

test("other scripts, percent-encoded or not, composed or not", () => {
  const cyrillic = { ...renaming, oldSlug: "как", newSlug: "café", from: "posts/как" };
  expect(retarget("/как/", other, cyrillic)).toBe("/café/");
  expect(retarget(encodeURI("/как/#a"), other, cyrillic)).toBe("/caf%C3%A9/#a");
  const accented = { ...renaming, oldSlug: "café", from: "posts/café" };
  expect(retarget("/cafe\u0301/", other, accented)).toBe("/new/");
});
