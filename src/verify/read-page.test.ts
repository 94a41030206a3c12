import { readPage } from "./read-page";

test("what a page says of itself", () => {
  expect(
    readPage(
      '<link rel="canonical" href="https://a.example/x/"><meta property="og:image" content="https://a.example/b.png">',
    ),
  ).toEqual({
    canonical: "https://a.example/x/",
    shareImage: "https://a.example/b.png",
    loaded: [],
  });
});

test.each([
  ['<img src="a.png" srcset="b.png 1x, c.png 2x">', ["a.png", "b.png", "c.png"]],
  ['<picture><source srcset="a.avif"></picture>', ["a.avif"]],
  ['<script src="a.js"></script>', ["a.js"]],
  ['<link rel="stylesheet" href="a.css">', ["a.css"]],
  ['<link rel="apple-touch-icon" href="a.png">', ["a.png"]],
  ['<link rel="preload" as="image" imagesrcset="a.png 2x" href="b.png">', ["b.png", "a.png"]],
  ['<video poster="a.png"><track src="a.vtt"></video>', ["a.png", "a.vtt"]],
  ['<iframe src="a/"></iframe><object data="b"></object>', ["a/", "b"]],
  ['<form action="/send"></form>', ["/send"]],
  ["<style>p { background: url(a.png) }</style>", ["a.png"]],
  ['<p style="background: url(a.png)">', ["a.png"]],
  ['<svg><use href="a.svg#b"/></svg>', ["a.svg#b"]],
])("a browser loads what %s names", (html, loaded) => {
  expect(readPage(html).loaded).toEqual(loaded);
});

test.each([
  '<a href="http://other.example/">words</a>',
  '<link rel="alternate" href="http://other.example/">',
  '<link rel="canonical" href="http://other.example/">',
  "<p>http://other.example/a.png</p>",
  '<meta property="og:image" content="http://other.example/a.png">',
])("a browser does not load what %s names", (html) => {
  expect(readPage(html).loaded).toEqual([]);
});
