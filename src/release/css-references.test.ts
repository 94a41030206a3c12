import { cssReferences, styleReferences } from "./css-references";

test.each([
  ["a{color:red}", []],
  [`@import "x.css"; a{background:url("a b.png")}`, ["x.css", "a b.png"]],
  ["@font-face{font-family:x;src:url(/f.woff2) format('woff2')}", ["/f.woff2"]],
  [`a{background:image-set("x.png" 1x, url(y.png) 2x)}`, ["x.png", "y.png"]],
  ["a{--picture:url(/p.png)}", ["/p.png"]],
  ["/* url(no.png) */ a::after{content:'url(no.png)'}", []],
  ["a{color:;;1 2 !} b{background:url(/after-an-error.png)}", ["/after-an-error.png"]],
])("%s", (css, expected) => {
  expect(cssReferences(css)).toEqual(expected);
  expect(cssReferences(css)).toEqual(expected);
});

test("a style attribute", () => {
  expect(styleReferences("color:red;background:url(/x.png)")).toEqual(["/x.png"]);
});

test("an address that depends on where it is used is an error", () => {
  expect(() => cssReferences("a{--picture:url(p.png)}")).toThrow("p.png");
});
