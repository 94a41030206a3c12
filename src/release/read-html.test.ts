import { readHtml } from "./read-html";

test.each([
  ["a link", `<a href="/x/">x</a>`, ["/x/"]],
  ["entities", `<a href="/x/?a=1&amp;b=2">x</a>`, ["/x/?a=1&b=2"]],
  ["no quotes, capitals", `<A HREF=/x/>x</A>`, ["/x/"]],
  ["a script", `<script src="/app.js" defer></script>`, ["/app.js"]],
  ["markup inside a script", `<script>const a = '<a href="/no/">';</script>`, []],
  ["a comment", `<!-- <a href="/no/"> -->`, []],
  ["a code example", `<code>&lt;a href="/no/"&gt;</code>`, []],
  [
    "candidates",
    `<img src="/a.png" srcset="/a.png 1x, /b,c.png 2x,/d.png">`,
    ["/a.png", "/b,c.png", "/d.png"],
  ],
  ["candidates without space", `<source srcset="/a.png, /b.png">`, ["/a.png", "/b.png"]],
  [
    "a preload",
    `<link rel=preload as=image imagesrcset="/a.avif 480w" href="/a.png">`,
    ["/a.png", "/a.avif"],
  ],
  [
    "a video",
    `<video poster="/p.jpg"><source src="/v.mp4"><track src="/t.vtt"></video>`,
    ["/p.jpg", "/v.mp4", "/t.vtt"],
  ],
  ["a form", `<form action="/search/"></form>`, ["/search/"]],
  [
    "a symbol",
    `<svg><use href="/i.svg#x"/><use xlink:href="/j.svg#y"/></svg>`,
    ["/i.svg#x", "/j.svg#y"],
  ],
  ["an inline sheet", `<style>@font-face{src:url(/f.woff2)} a{color:red}</style>`, ["/f.woff2"]],
  ["a style attribute", `<p style="background:url('/bg.png')">`, ["/bg.png"]],
  [
    "a share image",
    `<meta property="og:image" content="https://h/s.png"><meta name="description" content="/no">`,
    ["https://h/s.png"],
  ],
  ["without script", `<noscript><img src="/n.png"></noscript>`, ["/n.png"]],
  ["twice", `<a href="/x/"></a><a href=" /x/ "></a>`, ["/x/"]],
  ["nothing", `<a href>x</a><img src="">`, []],
])("%s", (_, html, expected) => {
  expect(readHtml(html).references).toEqual(expected);
});

test.each([
  ["a script", "<script>a < b && c</script>", { scripts: ["a < b && c"] }],
  ["a module", '<script type="module">import "a"</script>', { scripts: ['import "a"'] }],
  ["rules", '<script type="speculationrules">{}</script>', { scripts: ["{}"] }],
  ["data", '<script type="application/ld+json">{"a":1}</script>', {}],
  ["a script from elsewhere", '<script src="/a.js"></script>', {}],
  ["styles", "<style>a{}</style><style>b > c{}</style>", { styles: ["a{}", "b > c{}"] }],
  ["a style attribute", '<p style="color:red">', { forbidden: ["<p style>"] }],
  [
    "an event attribute",
    "<p OnClick=a><p onclick=b><b onload=c>",
    { forbidden: ["<p onclick>", "<b onload>"] },
  ],
  ["attributes like those", '<p data-on="a" data-style="b">', {}],
])("%s is for the content security policy", (_, html, expected) => {
  const { scripts, styles, forbidden } = readHtml(html);
  expect({ scripts, styles, forbidden }).toEqual({
    scripts: [],
    styles: [],
    forbidden: [],
    ...expected,
  });
});

test.each([
  ['<meta http-equiv="refresh" content="0;url=/x/">', true],
  ['<meta http-equiv="content-language" content="en">', false],
])("%s forwards: %s", (html, forwards) => {
  expect(readHtml(html).forwards).toBe(forwards);
});

test("ids, and the names of anchors of old, are what a fragment can lead to", () => {
  const html = `<h2 id="a">A</h2><a name="b"></a><input name="c"><p id="">`;
  expect(readHtml(html).ids).toEqual(["a", "b"]);
});
