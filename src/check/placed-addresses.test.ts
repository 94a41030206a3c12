import { placedAddresses } from "./placed-addresses";

const addresses = (path: string, text: string): string[] =>
  placedAddresses({ path, bytes: new TextEncoder().encode(text) })
    .filter(({ url }) => /[/#]/.test(url))
    .map(({ url, line, column }) => `${line}:${column} ${url}`);

const post = (body: string, fields = "title: T\ndate: 2026-01-02"): string =>
  `---\n${fields}\n---\n\n${body}\n`;

test.each([
  ["a link", "See [it](/a/ 'A').", ["6:5 /a/"]],
  ["a link in a list, on two lines", "- one\n- [a\n  b](/a/#x)", ["7:3 /a/#x"]],
  ["an image", "![a](/a.png)", ["6:1 /a.png"]],
  ["a definition", "[x]\n\n[x]: <../a b/>", ["8:1 ../a b/"]],
  ["HTML", 'A <a class=x href="/a/?b&amp;c">b</a>', ["6:3 /a/?b&c"]],
  ["escapes", "[a](/a\\_b/)", ["6:1 /a_b/"]],
  ["code", "`[a](/a/)`", []],
])("%s", (_, body, expected) => {
  expect(addresses("posts/x/index.md", post(body))).toEqual(expected);
});

test("fields of the frontmatter, and links in them", () => {
  const fields =
    'title: T\ndate: 2026-01-02\nshortAnswer: See [it](/a/).\naliases:\n  - "/old/"\nextra: {x: [/b/]}';
  expect(addresses("posts/x/index.md", post("", fields))).toEqual([
    "4:14 See [it](/a/).",
    "4:23 /a/",
    "6:5 /old/",
    "7:13 /b/",
  ]);
});

test("keys and values of YAML", () => {
  expect(addresses("redirects.yml", "# moved\n/old/: /new/\n")).toEqual(["2:1 /old/", "2:8 /new/"]);
});

test.each(["README.md", "picture.jpg"])("%s is no content", (path) => {
  expect(addresses(path, post("[a](/a/)"))).toEqual([]);
});
