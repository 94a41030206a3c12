import { renderInline } from "./inline";

const site = { siteUrl: "https://rung.example/blog", pathPrefix: "/blog" };

test.each([
  ["Plain.", "Plain.", "Plain."],
  [
    '*Yes*, **if** it\'s "real" -- `a--b`',
    "<em>Yes</em>, <strong>if</strong> it’s “real” — <code>a--b</code>",
    "Yes, if it’s “real” — a--b",
  ],
  ["One\ntwo\n\nthree", "One two three", "One two three"],
  ["1. Not a list", "1. Not a list", "1. Not a list"],
  ["- Nor this", "- Nor this", "- Nor this"],
  ["# Nor a heading", "# Nor a heading", "# Nor a heading"],
  ["> nor a quote", "> nor a quote", "> nor a quote"],
  ["~~gone~~ a & b < c", "<del>gone</del> a &amp; b &lt; c", "gone a & b < c"],
  ["![a picture](x.png)", "", ""],
  ["<b>raw</b> <script>alert(1)</script>", "raw alert(1)", "raw alert(1)"],
  ["", "", ""],
])("%j", (markdown, html, text) => {
  expect(renderInline(markdown)).toEqual({ html, text });
});

test("links, with the site's address and without", () => {
  const markdown = "[out](https://example.com) [in](/x/) <https://example.com>";
  expect(renderInline(markdown, site).html).toBe(
    '<a href="https://example.com" rel="external noopener" class="external">out</a> <a href="/blog/x/">in</a> <a href="https://example.com" rel="external noopener" class="external">https://example.com</a>',
  );
  expect(renderInline(markdown).html).toContain('<a href="/x/">in</a>');
});
