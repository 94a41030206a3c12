import { PageNotes } from "./page-notes";
import { readHtml } from "./read-html";

function noted(
  pages: Readonly<Record<string, string>>,
  scripts: readonly string[] = [],
  styles: readonly string[] = [],
): PageNotes {
  const notes = new PageNotes(scripts, styles);
  for (const [file, html] of Object.entries(pages)) notes.note(file, readHtml(html));
  return notes;
}

test("what is the same on every page is hashed once, as a browser does it", () => {
  // The example of https://www.w3.org/TR/CSP3/#external-hash and of every introduction to these hashes.
  const page = "<script>alert('Hello, world.');</script><style>a{}</style>";
  const { hashes, faults } = noted(
    { "index.html": page, "x/index.html": page },
    ["alert('Hello, world.');"],
    ["a{}"],
  );
  expect(hashes.scripts).toEqual(["'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"]);
  expect(hashes.styles).toHaveLength(1);
  expect(faults).toEqual([]);
});

test("a page that a strict policy breaks is named", () => {
  expect(noted({ "x/index.html": '<p style="color:red">' }).faults).toEqual([
    "/x/ has <p style>, an attribute that the content security policy forbids; use a class, or a script of its own",
  ]);
});

test("five are enough", () => {
  const pages = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`${n}/index.html`, `<script>${n}</script>`]),
    );
  const own = ["0", "1", "2", "3", "4", "5"];
  expect(noted(pages(5), own).faults).toEqual([]);
  expect(noted(pages(6), own).faults).toEqual([
    expect.stringMatching(/^the pages have 6 different .* may name 5: \/0\/ \(0…\), /),
  ]);
});

test("what is inline and none of the site's own is refused, and never allowed by the policy", () => {
  const page = "<script>steal()</script><script>own()</script><style>p{}</style><style>q{}</style>";
  const { faults, hashes } = noted({ "x/index.html": page }, ["own()"], ["q{}"]);
  expect(faults).toEqual([
    "/x/ has an inline <script> that is none of the site's own (steal()…), which the content security policy forbids; put it into a file",
    "/x/ has an inline <style> that is none of the site's own (p{}…), which the content security policy forbids; put it into a file",
  ]);
  expect([hashes.scripts.length, hashes.styles.length]).toEqual([1, 1]);
});
