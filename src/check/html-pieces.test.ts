import { htmlPieces } from "./html-pieces";

test.each([
  ["a <b title='>'>c</b>", ["<b title='>'>", "</b>"]],
  ["<p don't>x <!-- <i> --> y", ["<p don't>", "<!-- <i> -->"]],
  ["<!--> a <!---> b <!-- c --!> d", ["<!-->", "<!--->", "<!-- c --!>"]],
  [
    "<?php a ?> <!DOCTYPE html> <![CDATA[ > ]]>",
    ["<?php a ?>", "<!DOCTYPE html>", "<![CDATA[ > ]]>"],
  ],
  ["1 < 2, a <- b, < p>, <1>", []],
])("of %s", (html, pieces) => {
  expect(htmlPieces(html).map(({ start, end }) => html.slice(start, end))).toEqual(pieces);
});

test.each(["<!-- a", "<p title='a>b", '<p title = "a>b', "<p a", "<?a", "<!A", "<![CDATA[a>"])(
  "%s never ends",
  (html) => {
    expect(htmlPieces(`x${html}`).map(({ closed }) => closed)).toEqual([false]);
  },
);

test("many signs take little time", () => {
  const start = performance.now();
  for (const sign of ["<", "<a ", '<a b="', "<!--", "<?", "<!A", "<![CDATA["])
    htmlPieces(sign.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(1000);
});
