import { formatProblem } from "./problem";
import { readRedirects } from "./redirects";

const read = (text: string) => readRedirects("content/redirects.yml", Buffer.from(text));

test("old addresses, and where they went", () => {
  expect(
    read("# moved\n/old/: /new/\n/café/: https://other.example/x\n/bad-idea/: gone\n"),
  ).toEqual({
    redirects: [
      { from: "/old/", to: "/new/" },
      { from: "/café/", to: "https://other.example/x" },
    ],
    gone: ["/bad-idea/"],
    problems: [],
  });
});

test.each(["", "# nothing yet\n"])("%j says nothing", (text) => {
  expect(read(text)).toEqual({ redirects: [], gone: [], problems: [] });
});

test.each([
  [
    "- /old/",
    "1:1 error redirects-syntax expected a line for each old address, like `/old/: /new/` or `/old/: gone`",
  ],
  [
    "/a/: /b/\nold/: /new/",
    '2:1 error redirects-syntax "old/" is no address of this site; expected one like /old/, without patterns (*, :name, {…})',
  ],
  [
    "//host/: /new/",
    '1:1 error redirects-syntax "//host/" is no address of this site; expected one like /old/, without patterns (*, :name, {…})',
  ],
  [
    "/o d/: /new/",
    '1:1 error redirects-syntax "/o d/" is no address of this site; expected one like /old/, without patterns (*, :name, {…})',
  ],
  [
    "/a%0Ab/: /new/",
    '1:1 error redirects-syntax "/a%0Ab/" is no address of this site; expected one like /old/, without patterns (*, :name, {…})',
  ],
  [
    '"/a\\0b/": /new/',
    '1:1 error redirects-syntax "/a\\u0000b/" is no address of this site; expected one like /old/, without patterns (*, :name, {…})',
  ],
  [
    "/blog/*: /new/",
    '1:1 error redirects-syntax "/blog/*" is no address of this site; expected one like /old/, without patterns (*, :name, {…})',
  ],
  [
    "/:name/: /x/",
    '1:1 error redirects-syntax "/:name/" is no address of this site; expected one like /old/, without patterns (*, :name, {…})',
  ],
  [
    "/old/: new",
    "1:8 error redirects-syntax expected where /old/ went: a path like /new/, an address like https://example.org/, or `gone`",
  ],
  [
    "/old/: javascript:alert(1)",
    "1:8 error redirects-syntax expected where /old/ went: a path like /new/, an address like https://example.org/, or `gone`",
  ],
  [
    "/old/:",
    "1:7 error redirects-syntax expected where /old/ went: a path like /new/, an address like https://example.org/, or `gone`",
  ],
])("%j is one clear line", (text, expected) => {
  expect(read(text).problems.map(formatProblem)).toEqual([`content/redirects.yml:${expected}`]);
});

test("an address that stands there twice is named", () => {
  expect(read("/a/: /b/\n/a/: /c/").problems.map(({ rule }) => rule)).toEqual(["duplicate-field"]);
});

test("many thousands of lines are read at once, right and wrong ones, and each repeated one is found", () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `/old-${at}/: /x/\n`);
  expect(read(lines.join("")).redirects).toHaveLength(50_000);
  expect(read(lines.map((line) => line.slice(1)).join("")).problems).toHaveLength(50_000);
  const { problems } = read(`${lines.join("")}/old-7/: /y/\n`);
  expect(problems).toMatchObject([{ line: 50_001, rule: "duplicate-field" }]);
}, 20_000);
