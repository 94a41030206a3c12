import { lostAddresses, lostAddressFaults } from "./lost-addresses";
import { type Manifest, manifestOf, type Redirect } from "./manifest";

function release(
  pages: readonly string[],
  redirects: readonly Redirect[] = [],
  gone: readonly string[] = [],
  url = "https://rung.example",
): Manifest {
  return manifestOf({
    site: { url, pathPrefix: "", origins: { forms: [], fetches: [] } },
    files: pages.map((path) => ({ path: `${path}index.html`.slice(1), digest: "", bytes: 0 })),
    redirects,
    gone,
    inline: { scripts: [], styles: [] },
  });
}

const former = release(["/", "/a/", "/b/", "/archive/", "/archive/2/", "/archive/3/"]);

test.each([
  ["nothing changed", former, []],
  [
    "a page more",
    release(["/", "/a/", "/b/", "/c/", "/archive/", "/archive/2/", "/archive/3/"]),
    [],
  ],
  ["a list is shorter", release(["/", "/a/", "/b/", "/archive/"]), []],
  ["a list is gone", release(["/", "/a/", "/b/"]), ["/archive/", "/archive/2/", "/archive/3/"]],
  ["a page is gone", release(["/", "/b/", "/archive/"]), ["/a/"]],
  ["it is redirected", release(["/", "/b/", "/archive/"], [{ from: "/a", to: "/b/" }]), []],
  ["it is said to be gone", release(["/", "/b/", "/archive/"], [], ["/a/"]), []],
])("%s", (_, next, lost) => {
  expect(lostAddresses(former, next)).toEqual(lost);
});

test("an old address that led somewhere is not forgotten", () => {
  const before = release(["/", "/a/"], [{ from: "/old/", to: "/a/" }]);
  expect(lostAddresses(before, release(["/", "/a/"]))).toEqual(["/old/"]);
  expect(lostAddresses(before, release(["/", "/a/"], [], ["/old/"]))).toEqual([]);
});

test("a number is a page like any other at the site's root", () => {
  expect(lostAddresses(release(["/", "/2/"]), release(["/"]))).toEqual(["/2/"]);
});

test("a lost address is named with what to do; a whole other site in one line, or not at all under another address", () => {
  expect(lostAddressFaults(former, release(["/", "/b/", "/archive/"]))).toEqual([
    expect.stringMatching(/^\/a\/ was a page .* `\/a\/: gone`$/),
  ]);
  expect(lostAddressFaults(former, release(["/", "/z/"]))).toEqual([
    expect.stringMatching(/^5 of the 6 pages .* give another folder with --out/),
  ]);
  expect(lostAddressFaults(former, release(["/z/"], [], [], "https://other.example"))).toEqual([]);
});
