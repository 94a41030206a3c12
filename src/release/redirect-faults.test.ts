import { redirectFaults } from "./redirect-faults";

const files = new Set(["index.html", "x/index.html", "y/index.html", "как/index.html", "a.pdf"]);

test.each([
  ["to a page", [["/old/", "/x/"]]],
  ["without slashes", [["/old", "/x"]]],
  ["to the home page", [["/old/", "/"]]],
  ["to a place in a page", [["/old/", "/x/?a#b"]]],
  ["to a file", [["/old.pdf", "/a.pdf"]]],
  ["to another site", [["/old/", "https://other.example/"]]],
  ["encoded or not", [["/old/", "/%D0%BA%D0%B0%D0%BA/"]]],
  [
    "the same twice",
    [
      ["/old/", "/x/"],
      ["/old", "/x/"],
    ],
  ],
])("%s is right", (_, redirects) => {
  expect(
    redirectFaults(
      redirects.map(([from = "", to = ""]) => ({ from, to })),
      [],
      files,
    ),
  ).toEqual([]);
});

test.each<[string, [string, string][], string[], string[]]>([
  [
    "a chain",
    [
      ["/a/", "/b/"],
      ["/b/", "/c"],
      ["/c/", "/x/"],
    ],
    [],
    [
      "the redirect from /a/ leads to /b/, which is redirected again; let it lead to /x/",
      "the redirect from /b/ leads to /c, which is redirected again; let it lead to /x/",
    ],
  ],
  [
    "a loop",
    [
      ["/a/", "/b/"],
      ["/b/", "/a"],
    ],
    [],
    [
      "the redirect from /a/ to /b/ leads in a circle; let it lead to a page",
      "the redirect from /b/ to /a leads in a circle; let it lead to a page",
    ],
  ],
  [
    "to itself",
    [["/a/", "/a"]],
    [],
    ["the redirect from /a/ to /a leads in a circle; let it lead to a page"],
  ],
  [
    "to nothing",
    [["/a/", "/b/"]],
    [],
    [
      "the redirect from /a/ leads to /b/, which is no page of this build; correct it, or write `/a/: gone`",
    ],
  ],
  [
    "from a page",
    [["/x", "/y/"]],
    [],
    ["/x is redirected to /y/ but is a page of this build; remove the redirect"],
  ],
  [
    "from a file",
    [["/a.pdf", "/y/"]],
    [],
    ["/a.pdf is redirected to /y/ but is a page of this build; remove the redirect"],
  ],
  [
    "to two pages",
    [
      ["/a/", "/x/"],
      ["/a", "/y/"],
    ],
    [],
    ["/a is redirected to /x/ and to /y/; keep one of the two"],
  ],
  ["gone, but there", [], ["/x/"], ["/x/ is said to be gone but is a page of this build"]],
  [
    "gone, and moved",
    [["/a/", "/x/"]],
    ["/a/"],
    ["/a/ is said to be gone and is redirected to /x/; keep one of the two"],
  ],
])("%s is wrong", (_, redirects, gone, expected) => {
  expect(
    redirectFaults(
      redirects.map(([from, to]) => ({ from, to })),
      gone,
      files,
    ).map(({ message }) => message),
  ).toEqual(expected);
});

test.each(["old/", "//host/", "/a\n/*", '/"; return 200 "', "/{env.HOME}/", "/*", "/p?p=1"])(
  "no host is given the old address %j",
  (from) => {
    expect(redirectFaults([{ from, to: "/x/" }], [], files)).toEqual([
      {
        from,
        message: expect.stringContaining(
          `the old address ${JSON.stringify(from)} cannot be written`,
        ),
      },
    ]);
  },
);

test("a chain of many thousands is followed once, not from each of its links", () => {
  const chain = Array.from({ length: 10_000 }, (_, at) => ({
    from: `/old-${at}/`,
    to: at === 9999 ? "/x/" : `/old-${at + 1}/`,
  }));
  const faults = redirectFaults(chain, [], files);
  expect(faults).toHaveLength(9999);
  expect(faults[0]?.message).toContain("let it lead to /x/");
});
